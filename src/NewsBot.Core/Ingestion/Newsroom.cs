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

    /// <summary>The same for whoever would rather go on with what can be found than wait until a full disk has room.</summary>
    /// <returns>Null once it can all be found; otherwise what hinders it.</returns>
    public async Task<string?> TryWaitUntilLevelAsync(CancellationToken cancellation)
    {
        string? hindrance = null;
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        void Look(ComponentStatus part)
        {
            if (part.State == ComponentState.Degraded && Interlocked.CompareExchange(ref hindrance, part.Detail, null) is null)
                waiting.Cancel();
        }

        board.Changed += Look;
        try
        {
            await WaitUntilLevelAsync(null, waiting.Token);
            return null;
        }
        catch (OperationCanceledException) when (hindrance is not null && !cancellation.IsCancellationRequested)
        {
            return hindrance;
        }
        finally
        {
            board.Changed -= Look;
        }
    }
}
