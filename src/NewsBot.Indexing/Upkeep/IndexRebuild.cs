using NewsBot.Ingestion;

namespace NewsBot.Indexing.Upkeep;

/// <summary>Makes a new index beside the present one, and puts it in its place once it holds as much.</summary>
internal sealed class IndexRebuild(IndexDoor door, IndexFeed feed, IArticleStore store, TimeProvider time)
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(100);

    public async Task RunAsync(string recordId, IndexTending tending, IProgress<IndexingStep>? progress, CancellationToken cancellation)
    {
        var next = door.Begin(recordId);
        try
        {
            var last = await store.LastSequenceAsync(cancellation);
            var feeding = feed.BringLevelAsync(next, cancellation);
            while (!feeding.IsCompleted)
            {
                await Task.WhenAny(feeding, Task.Delay(BetweenReports, time, cancellation));
                progress?.Report(new IndexingStep(Math.Min(next.Applied, last), last));
            }

            await feeding;
            await tending.ReplaceAsync(next);
            progress?.Report(new IndexingStep(last, last));
        }
        catch
        {
            next.Abandon();
            next.Forget();
            IndexDoor.Discard(next.Generation);
            throw;
        }
    }
}
