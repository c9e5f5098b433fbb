using Lucene.Net.Index;
using Lucene.Net.Search;
using Microsoft.Extensions.Logging;
using NewsBot.Indexing.Schema;
using NewsBot.Indexing.Searching;
using Directory = Lucene.Net.Store.Directory;

namespace NewsBot.Indexing.Upkeep;

/// <summary>Opens the present index if it is whole and fits the record, and begins a new one otherwise.</summary>
internal sealed class IndexDoor(IndexHome home, DirectoryOpener open, PassageSchema schema, IndexingOptions options, ILogger logger)
{
    /// <summary>How often a reader looks again when it met the writer in the middle of a commit.</summary>
    private const int MostLooks = 5;

    /// <summary>The present index, or an empty one that is the present one from now on.</summary>
    public OpenIndex OpenOrBegin(RecordMark record, CancellationToken cancellation)
    {
        if (home.Current() is { } present)
        {
            var reason = Fault(present, record, cancellation);
            if (reason is null && TryOpen(present, out var index, out reason))
                return index;
            SetAside(present, reason);
        }

        var begun = Begin(record.Id);
        home.MakeCurrent(begun.Generation);
        return begun;
    }

    /// <summary>An empty index beside the present one.</summary>
    public OpenIndex Begin(string recordId)
    {
        var generation = home.Next();
        System.IO.Directory.CreateDirectory(generation.Folder);
        return OpenIndex.Begin(generation, open(generation.Folder), schema, recordId, options.BufferMegabytes, logger);
    }

    public void MakeCurrent(Generation generation) => home.MakeCurrent(generation);

    public void SetAside(Generation generation, string reason)
    {
        logger.IndexSetAside(generation.Folder, reason);
        home.SetAside(generation);
    }

    /// <summary>Removes what earlier and unfinished indexes left beside this one.</summary>
    public void Tidy(Generation kept) => home.RemoveAllBut(kept);

    public static void Discard(Generation generation) => IndexHome.Remove(generation);

    /// <summary>Searchers over the present index's last commit; null when there is none that is whole and fits the record.</summary>
    public (SearcherManager Searchers, IndexProgress Progress)? TryRead(string recordId, CancellationToken cancellation)
    {
        for (var look = 0; look < MostLooks; look++)
        {
            if (home.Current() is { } present && Fault(present, new RecordMark(recordId, long.MaxValue), cancellation) is null
                && ReadCommit(present) is { } commit)
                return commit;
            cancellation.ThrowIfCancellationRequested();
        }

        return null;
    }

    /// <summary>Reads an index that was too large to be read before it answered, while it is in use.</summary>
    public string? FindDamageLater(Generation generation, CancellationToken closing)
    {
        try
        {
            using var directory = open(generation.Folder);
            return IndexLedger.Read(generation.Ledger) is var ledger && ledger.Files.Values.Sum(file => file.Length) > options.ProveUpToBytes
                ? IndexProof.FindDamageInUse(directory, ledger, closing)
                : null;
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private (SearcherManager Searchers, IndexProgress Progress)? ReadCommit(Generation generation)
    {
        try
        {
            var directory = open(generation.Folder);
            var searchers = new SearcherManager(directory, new Searchers(schema));
            var searcher = searchers.Acquire();
            var commit = ((DirectoryReader)searcher.IndexReader).IndexCommit;
            var progress = new IndexProgress(CommitPoint.Read(commit.UserData)!.Sequence, commit.FileNames.Sum(directory.FileLength), CatchingUp: false);
            searchers.Release(searcher);
            return (searchers, progress);
        }
        catch (Exception)
        {
            return null; // the writer went on meanwhile; looking again helps
        }
    }

    /// <summary>Null when an index is whole and was made from this record by this schema; otherwise why it cannot be used.</summary>
    private string? Fault(Generation generation, RecordMark record, CancellationToken cancellation)
    {
        try
        {
            using var directory = open(generation.Folder);
            if (!DirectoryReader.IndexExists(directory))
                return "it is gone";
            if (IndexProof.FindDamage(directory, IndexLedger.Read(generation.Ledger), options.ProveUpToBytes, cancellation) is { } damage)
                return damage;

            var commit = new SegmentInfos();
            commit.Read(directory);
            return CommitPoint.Read(commit.UserData) switch
            {
                null => "it does not say where it comes from",
                { Version: not PassageSchema.Version } other => $"its schema is {other.Version}, and ours is {PassageSchema.Version}",
                var point when point.RecordId != record.Id => "it was made from another record",
                var point when point.Sequence > record.LastSequence => "it knows more than the record, so the record is an older one",
                _ => null,
            };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return $"{failure.GetType().Name}: {failure.Message}";
        }
    }

    private bool TryOpen(Generation generation, out OpenIndex index, out string reason)
    {
        (index, reason) = (null!, "");
        Directory? directory = null;
        try
        {
            directory = open(generation.Folder);
            var commit = new SegmentInfos();
            commit.Read(directory);
            index = OpenIndex.At(generation, directory, schema, CommitPoint.Read(commit.UserData)!, options.BufferMegabytes, logger);
            return true;
        }
        catch (Exception failure)
        {
            directory?.Dispose();
            reason = $"{failure.GetType().Name}: {failure.Message}";
            return false;
        }
    }
}

/// <summary>Which record an index must fit.</summary>
internal readonly record struct RecordMark(string Id, long LastSequence);

/// <summary>Makes Lucene's view of a folder.</summary>
internal delegate Directory DirectoryOpener(string folder);
