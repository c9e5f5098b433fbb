using Lucene.Net.Index;
using Directory = Lucene.Net.Store.Directory;

namespace NewsBot.Indexing.Upkeep;

/// <summary>Proves an index whole, because a damaged one may open and answer wrongly without complaint.</summary>
/// <remarks>Files in the ledger are compared with it, at the speed of the disk; segments with files that the ledger does not name yet
/// go through Lucene's own check. Whatever is thrown on the way counts as damage.</remarks>
internal static class IndexProof
{
    /// <summary>Null when the last commit is whole; otherwise what is wrong with it.</summary>
    /// <param name="directory">Holds the index.</param>
    /// <param name="ledger">What its files should be.</param>
    /// <param name="readUpTo">Above this many bytes only the files' lengths are compared.</param>
    /// <param name="cancellation">Throws when cancelled.</param>
    public static string? FindDamage(Directory directory, IndexLedger ledger, long readUpTo, CancellationToken cancellation)
    {
        try
        {
            var commit = new SegmentInfos();
            commit.Read(directory);
            var files = commit.GetFiles(directory, includeSegmentsFile: true);
            var reads = files.Sum(directory.FileLength) <= readUpTo;
            return FindChanged(files.Where(ledger.Files.ContainsKey), file => Compare(directory, file, ledger.Files[file], reads, cancellation))
                ?? CheckUnknown(directory, commit, ledger);
        }
        catch (AggregateException failures)
        {
            cancellation.ThrowIfCancellationRequested();
            return Describe(failures.InnerExceptions[0]);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return Describe(failure);
        }
    }

    /// <summary>Reads several files at once: nothing else can begin before an index is proved.</summary>
    private static string? FindChanged(IEnumerable<string> files, Func<string, string?> compare)
    {
        string? found = null;
        Parallel.ForEach(files, (file, others) =>
        {
            if (compare(file) is not { } damage)
                return;
            found = damage;
            others.Stop();
        });
        return found;
    }

    private static string Describe(Exception failure) => $"{failure.GetType().Name}: {failure.Message}";

    /// <summary>The same for an index that is being written meanwhile: files that were merged away since are passed over.</summary>
    public static string? FindDamageInUse(Directory directory, IndexLedger ledger, CancellationToken cancellation)
    {
        foreach (var (file, entry) in ledger.Files)
        {
            try
            {
                if (Compare(directory, file, entry, reads: true, cancellation) is { } damage)
                    return damage;
            }
            catch (IOException) when (!directory.ListAll().Contains(file))
            {
            }
        }

        return null;
    }

    private static string? Compare(Directory directory, string file, LedgerEntry entry, bool reads, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (directory.FileLength(file) != entry.Length)
            return $"{file} has not the length it was written with";
        return reads && IndexLedger.EntryOf(directory, file) != entry ? $"{file} is not as it was written" : null;
    }

    private static string? CheckUnknown(Directory directory, SegmentInfos commit, IndexLedger ledger)
    {
        var segments = commit.Segments.Where(segment => segment.GetFiles().Any(file => !ledger.Files.ContainsKey(file))).Select(segment => segment.Info.Name).ToList();
        if (segments.Count == 0)
            return null;

        var check = new CheckIndex(directory) { InfoStream = null };
        return check.DoCheckIndex(segments).Clean ? null : $"segment {segments[0]} fails Lucene's check";
    }
}
