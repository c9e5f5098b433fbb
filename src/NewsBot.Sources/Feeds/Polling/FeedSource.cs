using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Ingestion;
using NewsBot.Sources.Feeds.Subscriptions;
using NewsBot.Supervision;

namespace NewsBot.Sources.Feeds.Polling;

/// <summary>All feeds as one source: looks at each when its turn has come.</summary>
/// <remarks>What a look found out is remembered only after the record holds its articles; a feed whose checkpoint is outstanding is not looked at again.</remarks>
internal sealed class FeedSource(
    SubscriptionList subscriptions, FeedStates states, FeedPoller poller, PageQueue pages, FeedBoard board, IOptions<FeedsOptions> options, CalmStart start, TimeProvider time, ILogger<FeedSource> log) : IArticleSource
{
    private const int MostEventsWaiting = 64;
    private static readonly SourceEvent NothingNew = new SourceEvent.Checkpoint(_ => Task.CompletedTask);

    public string Name => FeedPoller.Source;

    public SourceStanding? Standing => board.Standing;

    public async IAsyncEnumerable<SourceEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        // Feeds hold nothing that could be read before the first answer; nobody who waits for a source's beginning waits for the network.
        await ReportAsync(await subscriptions.ListAsync(cancellation), cancellation);
        yield return NothingNew;
        await start.Over.WaitAsync(cancellation);
        var events = Channel.CreateBounded<SourceEvent>(MostEventsWaiting);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var turns = new FeedTurns(states, time);
        subscriptions.Changed += turns.ListChanged;
        var working = RunAsync(turns, events.Writer, stop.Token);
        try
        {
            await foreach (var happened in events.Reader.ReadAllAsync(cancellation))
                yield return happened;
        }
        finally
        {
            subscriptions.Changed -= turns.ListChanged;
            await stop.CancelAsync();
            await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunAsync(FeedTurns turns, ChannelWriter<SourceEvent> events, CancellationToken cancellation)
    {
        try
        {
            await Task.WhenAll(LookAtAllAsync(turns, events, cancellation), pages.RunAsync(events, cancellation));
            events.TryComplete();
        }
        catch (Exception failure)
        {
            events.TryComplete(failure is OperationCanceledException ? null : failure);
        }
    }

    private async Task LookAtAllAsync(FeedTurns turns, ChannelWriter<SourceEvent> events, CancellationToken cancellation)
    {
        var room = new SemaphoreSlim(options.Value.Concurrency);
        while (true)
        {
            var feeds = await subscriptions.ListAsync(cancellation);
            await ReportAsync(feeds, cancellation);
            await events.WriteAsync(NothingNew, cancellation);
            await turns.DealAsync(feeds, cancellation);
            while (await turns.NextAsync(cancellation) is { } turn)
            {
                await room.WaitAsync(cancellation);
                _ = Task.Run(() => LookAsync(turn, turns, room, events, cancellation), CancellationToken.None);
            }
        }
    }

    private async Task LookAsync(FeedTurn turn, FeedTurns turns, SemaphoreSlim room, ChannelWriter<SourceEvent> events, CancellationToken cancellation)
    {
        var feed = turn.Feed;
        try
        {
            var (before, look) = await AskAsync(turn, turns, room, cancellation);
            Tell(feed, before, look.State);
            foreach (var happened in look.Events)
                await events.WriteAsync(happened, cancellation);
            await events.WriteAsync(new SourceEvent.Checkpoint(token => KeepAsync(turn, turns, look, token)), cancellation);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            // Whatever goes wrong while everything is being taken down says nothing about the feed.
        }
        catch (Exception failure)
        {
            // A fault of ours with one feed is no reason to stop the others.
            log.LookFailed(feed.Shown, failure);
            await states.ChangeAsync(feed.Id, state => (state with { Problem = "could not be processed; the log says why", Failures = state.Failures + 1 }).DueIn(options.Value.LongestInterval, time.GetUtcNow()), CancellationToken.None);
            turns.EndTurn(turn);
        }
    }

    /// <summary>What comes after the network neither keeps the host busy nor takes up room.</summary>
    private async Task<(FeedState Before, FeedLook Look)> AskAsync(FeedTurn turn, FeedTurns turns, SemaphoreSlim room, CancellationToken cancellation)
    {
        try
        {
            var before = await states.FindAsync(turn.Feed.Id, cancellation);
            return (before, await poller.LookAsync(turn.Feed, before, cancellation));
        }
        finally
        {
            room.Release();
            turns.FreeHost(turn);
        }
    }

    private async Task KeepAsync(FeedTurn turn, FeedTurns turns, FeedLook look, CancellationToken cancellation)
    {
        await states.PutAsync(turn.Feed.Id, look.State, look.MustOutlive, cancellation);
        foreach (var wanted in look.PagesWanted)
            pages.TryAdd(wanted);
        turns.EndTurn(turn);
    }

    /// <summary>A failure is said when it begins and when it ends, not at every try.</summary>
    private void Tell(Subscription feed, FeedState before, FeedState after)
    {
        board.Report(feed, after);
        if (after.Problem is { } problem && before.Problem is null)
            log.FeedFails(feed.Shown, problem, after.NextLook);
        else if (after.Problem is null && before.Problem is not null)
            log.FeedRecovered(feed.Shown);
    }

    private async Task ReportAsync(IReadOnlyList<Subscription> feeds, CancellationToken cancellation)
    {
        var found = new List<FeedState>(feeds.Count);
        foreach (var feed in feeds)
            found.Add(await states.FindAsync(feed.Id, cancellation));
        board.Report(feeds, found);
    }
}
