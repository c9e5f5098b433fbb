using NewsBot.State;
using NewsBot.Supervision;

namespace NewsBot.Ingestion;

/// <summary>The data folder, the record and the index as one: what a command or a server opens before it does anything.</summary>
public sealed class Newsroom(IDataFolder folder, IArticleStore store, IIndexUpkeep index, ComponentBoard board)
{
    /// <summary>Opens the record, then the index made from it.</summary>
    public async Task<DataFolderOpening> OpenAsync(DataFolderAccess access, CancellationToken cancellation)
    {
        var opening = await folder.OpenAsync(access, cancellation);
        if (!opening.Succeeded)
            return opening;

        board.Report(ArticleIngestor.Record, ComponentState.Running, access == DataFolderAccess.Write ? "open" : "open for reading");
        await index.OpenAsync(access, cancellation);
        return opening;
    }

    /// <summary>Whether everything that the record holds can be found.</summary>
    public async Task<bool> IsLevelAsync(CancellationToken cancellation) =>
        index.SearchableSequence >= await store.LastSequenceAsync(cancellation);

    /// <summary>Completes once everything that the record holds now can be found.</summary>
    public async Task WaitUntilLevelAsync(IProgress<IndexingStep>? progress, CancellationToken cancellation) =>
        await index.WaitUntilSearchableAsync(await store.LastSequenceAsync(cancellation), progress, cancellation);
}
