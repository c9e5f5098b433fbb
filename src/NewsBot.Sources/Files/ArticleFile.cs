using System.Runtime.CompilerServices;
using NewsBot.Ingestion;
using NewsBot.Sources.Drafts;

namespace NewsBot.Sources.Files;

/// <summary>One file of articles, in its place within a source.</summary>
/// <param name="FullPath">Where it stands.</param>
/// <param name="Shown">How a person knows it, for messages.</param>
/// <param name="Source">Which source brings it.</param>
/// <param name="Key">Its path within the source, with forward slashes: ids of articles that bring none follow from it.</param>
internal sealed record ArticleFile(string FullPath, string Shown, string Source, string Key)
{
    /// <summary>The id of the article that is the whole file and brings none.</summary>
    public string DerivedId => ArticleId.OfFile(Source, Key);

    /// <summary>Never throws but for cancellation: what cannot be read is an event.</summary>
    public async IAsyncEnumerable<SourceEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!File.Exists(FullPath))
        {
            yield return new SourceEvent.Unreadable(Shown, "does not exist");
            yield break;
        }

        // A pipe has no length either; opening one would wait for whoever writes to it.
        if (LengthOf(FullPath) == 0)
        {
            yield return new SourceEvent.Unreadable(Shown, "is empty");
            yield break;
        }

        if (FileFormats.Of(FullPath) is not { } format)
        {
            yield return new SourceEvent.Unreadable(Shown, $"is of an unknown kind; give {FileFormats.Known}");
            yield break;
        }

        var (stream, problem) = Open();
        if (stream is null)
        {
            yield return new SourceEvent.Unreadable(Shown, problem!);
            yield break;
        }

        await using var file = stream;
        await using var drafts = format.ReadAsync(stream, Path.GetFileName(FullPath), cancellation).GetAsyncEnumerator(cancellation);
        while (true)
        {
            var (next, failure) = await NextAsync(drafts);
            if (failure is not null)
                yield return new SourceEvent.Unreadable(Shown, failure);
            if (next is null)
                yield break;
            yield return next;
        }
    }

    /// <summary>Of what a link leads to; 0 for what is not there.</summary>
    public static long LengthOf(string path)
    {
        var named = new FileInfo(path);
        return (named.LinkTarget is null ? named : named.ResolveLinkTarget(returnFinalTarget: true)) is FileInfo { Exists: true } file ? file.Length : 0;
    }

    private (FileStream? File, string? Problem) Open()
    {
        try
        {
            return (new FileStream(FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan), null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, "does not exist");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"cannot be opened: {e.Message}");
        }
    }

    private async ValueTask<(SourceEvent? Next, string? Failure)> NextAsync(IAsyncEnumerator<Drafted> drafts)
    {
        try
        {
            return await drafts.MoveNextAsync() ? (Finish(drafts.Current), null) : (null, null);
        }
        catch (IOException e)
        {
            return (null, $"cannot be read: {e.Message}");
        }
    }

    private SourceEvent Finish(Drafted drafted)
    {
        var place = drafted.Part is null ? Shown : $"{Shown}, {drafted.Part}";
        return drafted.Draft is { } draft
            ? CopyDesk.Finish(draft, ArticleId.OfFile(Source, Key, drafted.Part), Source, place)
            : new SourceEvent.Unreadable(place, drafted.Problem!);
    }
}
