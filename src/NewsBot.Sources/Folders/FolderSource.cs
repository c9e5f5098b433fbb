using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using NewsBot.Ingestion;
using NewsBot.Sources.Files;
using NewsBot.Supervision;

namespace NewsBot.Sources.Folders;

/// <summary>The articles of a folder: read at the start, then kept in step with the files.</summary>
/// <remarks>Each look compares the folder with the last one and reads what differs; the watcher only says when to look, since watchers
/// lose events. A file with a problem keeps the articles it had. A folder that is not there withdraws nothing: a disk that is not
/// mounted is no reason to forget.</remarks>
internal sealed class FolderSource(FolderSourceOptions options, IArticleStore store, CalmStart start, TimeProvider time, ILogger<FolderSource> log) : IArticleSource
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    private readonly FolderSourceOptions _options = options.Checked();
    private readonly Dictionary<string, FileStamp> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _idsOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unreadable = new(StringComparer.Ordinal);
    private bool _isMissing;

    public string Name => $"folder:{_options.Name}";

    public async IAsyncEnumerable<SourceEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await start.Over.WaitAsync(cancellation);
        using var watch = new FolderWatch(_options.Path, time);
        _seen.Clear();
        _idsOf.Clear();
        _unreadable.Clear();
        await foreach (var happened in LookAsync(cancellation))
            yield return happened;
        foreach (var id in await LostWhileAwayAsync(cancellation))
            yield return new SourceEvent.Withdrawn(id);
        yield return new SourceEvent.Checkpoint(_ => Task.CompletedTask);
        log.FolderRead(_options.Name, _options.Path, _seen.Count);

        while (!cancellation.IsCancellationRequested)
        {
            var isWaiting = _unreadable.Count > 0 && _unreadable.Any(key => !_seen.ContainsKey(key));
            await watch.WaitAsync(isWaiting && _options.Settling < _options.Rescan ? _options.Settling : _options.Rescan, cancellation);
            await Task.Delay(Quiet, time, cancellation);
            await foreach (var happened in LookAsync(cancellation))
                yield return happened;
        }
    }

    private async IAsyncEnumerable<SourceEvent> LookAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (FolderSnapshot.Take(_options.Path) is not { } now)
        {
            if (!_isMissing)
                yield return new SourceEvent.Unreadable(_options.Path, "does not exist; its articles stay until it is back");
            _isMissing = true;
            yield break;
        }

        _isMissing = false;
        foreach (var gone in _idsOf.Keys.Where(key => !now.ContainsKey(key)).Order(StringComparer.Ordinal).ToList())
        {
            foreach (var withdrawn in Forget(gone))
                yield return withdrawn;
        }

        foreach (var (key, stamp) in now.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            if (_seen.TryGetValue(key, out var known) && known == stamp)
                continue;
            await foreach (var happened in ReadFileAsync(key, stamp, cancellation))
                yield return happened;
        }
    }

    /// <summary>Reads one file. A problem is not believed while the file may still be being written; the next look then reads it again.</summary>
    private async IAsyncEnumerable<SourceEvent> ReadFileAsync(string key, FileStamp stamp, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var mayBeHalfWritten = time.GetUtcNow().UtcDateTime - stamp.ChangedUtc is var age && age >= TimeSpan.Zero && age < _options.Settling;
        var before = _idsOf.GetValueOrDefault(key) ?? [];
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var hasProblem = false;
        await foreach (var happened in FileOf(key).ReadAsync(cancellation))
        {
            hasProblem |= happened is SourceEvent.Unreadable;
            if (happened is SourceEvent.Found { Article.Id: var id })
                ids.Add(id);
            if (happened is not SourceEvent.Unreadable || !mayBeHalfWritten)
                yield return happened;
        }

        _idsOf[key] = hasProblem ? [.. before, .. ids] : ids;
        if (hasProblem)
            _unreadable.Add(key);
        else
            _unreadable.Remove(key);
        if (hasProblem && mayBeHalfWritten)
            _seen.Remove(key);
        else
            _seen[key] = stamp;

        foreach (var id in before.Where(IsNowhere))
            yield return new SourceEvent.Withdrawn(id);
    }

    private IEnumerable<SourceEvent> Forget(string key)
    {
        _unreadable.Remove(key);
        _seen.Remove(key);
        _idsOf.Remove(key, out var ids);
        return ids!.Where(IsNowhere).Select(id => new SourceEvent.Withdrawn(id));
    }

    private bool IsNowhere(string id) => !_idsOf.Values.Any(ids => ids.Contains(id));

    /// <summary>Ids in the record whose files went while nobody looked. What an unreadable file holds is not known, so while there
    /// is one, ids that files bring themselves are left alone.</summary>
    private async Task<IReadOnlyList<string>> LostWhileAwayAsync(CancellationToken cancellation)
    {
        if (_isMissing)
            return [];

        var held = _idsOf.Values.SelectMany(ids => ids).Concat(_unreadable.Select(key => FileOf(key).DerivedId)).ToHashSet(StringComparer.Ordinal);
        var recorded = await store.IdsOfSourceAsync(Name, cancellation);
        return [.. recorded.Where(id => !held.Contains(id) && (_unreadable.Count == 0 || id.StartsWith(Drafts.ArticleId.FilePrefix, StringComparison.Ordinal)))];
    }

    private ArticleFile FileOf(string key) => new(Path.Combine(_options.Path, key), Path.Combine(_options.Path, key), Name, key);
}
