using NewsBot.Ingestion;
using NewsBot.Sources.Feeds.Polling;

namespace NewsBot.Sources.Feeds.Subscriptions;

/// <summary>How each feed last did.</summary>
internal sealed class FeedReports(SubscriptionList subscriptions, FeedStates states) : ISourceReports
{
    public async Task<IReadOnlyList<SourceReport>> ListAsync(CancellationToken cancellation)
    {
        var reports = new List<SourceReport>();
        foreach (var feed in await subscriptions.ListAsync(cancellation))
        {
            var state = await states.FindAsync(feed.Id, cancellation);
            reports.Add(new SourceReport($"{feed.Title ?? state.Title ?? "feed"} {feed.Shown}", state.LastSuccess, state.LastFailure, feed.IsPaused ? "paused" : state.Problem, state.ItemsSeen));
        }

        return reports;
    }
}
