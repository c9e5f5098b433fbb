using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Ingestion;
using NewsBot.Sources.Feeds.Subscriptions;
using NewsBot.Supervision;

namespace NewsBot.Sources.Feeds.Polling;

/// <summary>All feeds as one source: looks at each when it is due, never at two of one host at a time.</summary>
/// <remarks>What a look found out is remembered only after the record holds its articles; a feed whose checkpoint is outstanding is not looked at again.</remarks>
internal sealed class FeedSource(
    SubscriptionList subscriptions, FeedStates states, FeedPoller poller, PageQueue pages, FeedBoard board, IOptions<FeedsOptions> options, CalmStart start, TimeProvider time, ILogger<FeedSource> log) : IArticleSource
{
    private const int MostEventsWaiting = 64;
    private static readonly SourceEvent NothingNew = new SourceEvent.Checkpoint(_ => Task.CompletedTask);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, bool> _underWay = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _busyHosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<string> _freedHosts = new();
    private readonly ConcurrentQueue<string> _lookedAt = new();
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

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
        _underWay.Clear();
        _busyHosts.Clear();
        _freedHosts.Clear();
        _lookedAt.Clear();
        subscriptions.Changed += Wake;
        var working = RunAsync(events.Writer, stop.Token);
        try
        {
            await foreach (var happened in events.Reader.ReadAllAsync(cancellation))
                yield return happened;
        }
        finally
        {
            subscriptions.Changed -= Wake;
            await stop.CancelAsync();
            await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunAsync(ChannelWriter<SourceEvent> events, CancellationToken cancellation)
    {
        try
        {
            await Task.WhenAll(ScheduleAsync(events, cancellation), pages.RunAsync(events, cancellation));
            events.TryComplete();
        }
        catch (Exception failure)
        {
            events.TryComplete(failure is OperationCanceledException ? null : failure);
        }
    }

    private async Task ScheduleAsync(ChannelWriter<SourceEvent> events, CancellationToken cancellation)
    {
        var room = new SemaphoreSlim(options.Value.Concurrency);
        var (began, due) = (time.GetTimestamp(), new DueTimes(time));
        while (true)
        {
            var feeds = await subscriptions.ListAsync(cancellation);
            await ReportAsync(feeds, cancellation);
            await events.WriteAsync(NothingNew, cancellation);
            var listed = feeds.ToDictionary(feed => feed.Id, StringComparer.Ordinal);
            var queue = await QueueAsync(feeds, due, began, cancellation);
            var isChanged = false;
            while (!isChanged)
            {
                await TakeBackAsync(queue, listed, due, cancellation);
                var next = queue.Peek(_busyHosts.ContainsKey);
                var left = next is null ? LongestRest : time.GetElapsedTime(time.GetTimestamp(), next.Due);
                if (next is null || left > TimeSpan.Zero)
                {
                    isChanged = await RestAsync(left, cancellation);
                    continue;
                }

                await room.WaitAsync(cancellation);
                queue.TakeFirst();
                Start(next.Feed, next.Host, room, events, cancellation);
            }
        }
    }

    /// <summary>All feeds that are not being looked at; the first looks after the start are spread.</summary>
    private async Task<FeedQueue> QueueAsync(IReadOnlyList<Subscription> feeds, DueTimes due, long began, CancellationToken cancellation)
    {
        var (queue, spread) = (new FeedQueue(), FeedSchedule.Spread(feeds.Count));
        foreach (var feed in feeds.Where(feed => !_underWay.ContainsKey(feed.Id)))
        {
            var share = (uint)feed.Id.GetHashCode(StringComparison.Ordinal) / (double)uint.MaxValue;
            var earliest = began + (long)(spread.TotalSeconds * (1 - share) * time.TimestampFrequency);
            if (await TurnAsync(feed, due, cancellation) is { } turn)
                queue.Add(turn.Due < earliest ? turn with { Due = earliest } : turn);
        }

        return queue;
    }

    /// <summary>Puts feeds whose looks are over in the queue again, and those that waited for a host that is free now.</summary>
    private async Task TakeBackAsync(FeedQueue queue, Dictionary<string, Subscription> listed, DueTimes due, CancellationToken cancellation)
    {
        while (_freedHosts.TryDequeue(out var host))
            queue.Release(host);
        while (_lookedAt.TryDequeue(out var id))
        {
            _underWay.TryRemove(id, out _);
            if (listed.TryGetValue(id, out var feed) && await TurnAsync(feed, due, cancellation) is { } turn)
                queue.Add(turn);
        }
    }

    /// <summary>Null for a feed that is not to be asked.</summary>
    private async ValueTask<FeedTurn?> TurnAsync(Subscription feed, DueTimes due, CancellationToken cancellation)
    {
        if (feed.IsPaused)
            return null;
        var state = await states.FindAsync(feed.Id, cancellation);
        return state.IsGone ? null : new FeedTurn(feed, (state.MovedTo ?? feed.Address).IdnHost, due.At(feed.Id, state));
    }

    /// <returns>Whether the list of feeds may have changed.</returns>
    private async Task<bool> RestAsync(TimeSpan rest, CancellationToken cancellation)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var woken = _wake.Reader.ReadAsync(enough.Token).AsTask();
        var rested = Task.Delay(rest < LongestRest ? rest : LongestRest, time, enough.Token);
        await Task.WhenAny(woken, rested);
        await enough.CancelAsync();
        await Task.WhenAll(woken, rested).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
        return woken.IsCompletedSuccessfully && woken.Result;
    }

    private void Start(Subscription feed, string host, SemaphoreSlim room, ChannelWriter<SourceEvent> events, CancellationToken cancellation)
    {
        _underWay[feed.Id] = true;
        _busyHosts[host] = true;
        _ = Task.Run(() => LookAsync(feed, host, room, events, cancellation), CancellationToken.None);
    }

    private async Task LookAsync(Subscription feed, string host, SemaphoreSlim room, ChannelWriter<SourceEvent> events, CancellationToken cancellation)
    {
        try
        {
            var before = await states.FindAsync(feed.Id, cancellation);
            var look = await poller.LookAsync(feed, before, cancellation);
            Free(host, room);
            Tell(feed, before, look.State);
            foreach (var happened in look.Events)
                await events.WriteAsync(happened, cancellation);
            await events.WriteAsync(new SourceEvent.Checkpoint(token => KeepAsync(feed, look, token)), cancellation);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            // Whatever goes wrong while everything is being taken down says nothing about the feed.
            Free(host, room);
        }
        catch (Exception failure)
        {
            // A fault of ours with one feed is no reason to stop the others.
            Free(host, room);
            log.LookFailed(feed.Shown, failure);
            await states.ChangeAsync(feed.Id, state => (state with { Problem = "could not be processed; the log says why", Failures = state.Failures + 1 }).DueIn(options.Value.LongestInterval, time.GetUtcNow()), CancellationToken.None);
            PutBack(feed);
        }
    }

    private async Task KeepAsync(Subscription feed, FeedLook look, CancellationToken cancellation)
    {
        await states.PutAsync(feed.Id, look.State, look.MustOutlive, cancellation);
        foreach (var wanted in look.PagesWanted)
            pages.TryAdd(wanted);
        PutBack(feed);
    }

    private void PutBack(Subscription feed)
    {
        _lookedAt.Enqueue(feed.Id);
        Wake(listChanged: false);
    }

    private void Free(string host, SemaphoreSlim room)
    {
        if (!_busyHosts.TryRemove(host, out _))
            return;
        room.Release();
        _freedHosts.Enqueue(host);
        Wake(listChanged: false);
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

    private void Wake() => Wake(listChanged: true);

    private void Wake(bool listChanged)
    {
        if (listChanged)
            _wake.Reader.TryRead(out _);
        _wake.Writer.TryWrite(listChanged);
    }
}
