using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Ingestion;
using NewsBot.Sources.Feeds;
using NewsBot.Sources.Feeds.Polling;
using NewsBot.Sources.Feeds.Subscriptions;
using NewsBot.Sources.Fetching;
using NewsBot.Sources.Pages;
using NewsBot.Supervision;

namespace NewsBot.Tests.Sources.Feeds.Polling;

/// <summary>Feeds as the program polls them, with settings in memory.</summary>
internal sealed class PolledFeeds(MemorySettings settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public ComponentBoard Board { get; } = new(TimeProvider.System);

    /// <summary>Polls until <paramref name="isDone"/> or patience ends; the assertions after it say what is missing.</summary>
    /// <param name="fetcher">Asks the servers.</param>
    /// <param name="urls">The feeds.</param>
    /// <param name="take">Gets what they bring.</param>
    /// <param name="isDone">Asked after each event.</param>
    public async Task RunUntilAsync(IFetcher fetcher, IEnumerable<Uri> urls, Action<SourceEvent> take, Func<bool> isDone)
    {
        var options = Options.Create(new FeedsOptions { Urls = [.. urls.Select(url => url.AbsoluteUri)] });
        var states = new FeedStates(settings, TimeProvider.System);
        var pages = new PageQueue(new PageReader(fetcher, new Robots(fetcher, Options.Create(new FetchOptions()), TimeProvider.System)), states);
        using var subscriptions = new SubscriptionList(settings, options);
        var source = new FeedSource(
            subscriptions, states, new FeedPoller(fetcher, options, TimeProvider.System), pages, new FeedBoard(Board), options, new CalmStart(), TimeProvider.System, NullLogger<FeedSource>.Instance);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(Patience);
        try
        {
            await foreach (var happened in source.ReadAsync(stop.Token))
            {
                take(happened);
                if (happened is SourceEvent.Checkpoint checkpoint)
                    await checkpoint.Kept(stop.Token);
                if (isDone())
                    break;
            }
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            // Too late.
        }
    }
}
