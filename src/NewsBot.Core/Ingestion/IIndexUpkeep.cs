using NewsBot.State;

namespace NewsBot.Ingestion;

/// <summary>Keeps the index level with the record.</summary>
/// <remarks>Thread-safe. The index is derived: whatever befalls it, it is made again from the record while questions are answered from what there is.</remarks>
public interface IIndexUpkeep : IAsyncDisposable
{
    /// <summary>Opens the index of the open data folder: to read its last commit, or to write, and then it begins to catch up at once.</summary>
    Task OpenAsync(DataFolderAccess access, CancellationToken cancellation);

    /// <summary>The last change of the record that questions are answered from.</summary>
    long SearchableSequence { get; }

    /// <summary>Completes once everything up to <paramref name="sequence"/> can be found, however long the disk is full meanwhile.</summary>
    Task WaitUntilSearchableAsync(long sequence, IProgress<IndexingStep>? progress, CancellationToken cancellation);

    /// <summary>Makes the whole index again from the record, beside the present one, which answers until the new one takes its place.</summary>
    Task RebuildAsync(IProgress<IndexingStep>? progress, CancellationToken cancellation);
}

/// <summary>How far the index has come in what it does just now.</summary>
/// <param name="Done">Changes of the record that are in it, of those to do.</param>
/// <param name="Total">Changes to do.</param>
public readonly record struct IndexingStep(long Done, long Total);
