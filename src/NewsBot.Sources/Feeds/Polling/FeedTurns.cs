using System.Collections.Concurrent;
using System.Threading.Channels;
using NewsBot.Sources.Feeds.Subscriptions;

namespace NewsBot.Sources.Feeds.Polling;

/// <summary>Whose turn it is: each feed when it is due, never two of one host at a time, none again before its last look is over.</summary>
/// <remarks>One asks for turns; whoever looks at a feed may say from any thread how far the look is.</remarks>
internal sealed class FeedTurns(FeedStates states, TimeProvider time)
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(1);

    private readonly long _began = time.GetTimestamp();
    private readonly DueTimes _due = new(time);
    private readonly HashSet<string> _underWay = new(StringComparer.Ordinal);
    private readonly HashSet<string> _busyHosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<string> _freedHosts = new();
    private readonly ConcurrentQueue<string> _over = new();
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private FeedQueue _queue = new();
    private Dictionary<string, Subscription> _listed = [];

    /// <summary>Begins with these feeds, all but those that are being looked at. The first looks after the start are spread.</summary>
    public async Task DealAsync(IReadOnlyList<Subscription> feeds, CancellationToken cancellation)
    {
        var spread = FeedSchedule.Spread(feeds.Count);
        (_listed, _queue) = (feeds.ToDictionary(feed => feed.Id, StringComparer.Ordinal), new FeedQueue());
        foreach (var feed in feeds.Where(feed => !_underWay.Contains(feed.Id)))
        {
            var share = (uint)feed.Id.GetHashCode(StringComparison.Ordinal) / (double)uint.MaxValue;
            var earliest = _began + (long)(spread.TotalSeconds * (1 - share) * time.TimestampFrequency);
            if (await TurnAsync(feed, cancellation) is { } turn)
                _queue.Add(turn.Due < earliest ? turn with { Due = earliest } : turn);
        }
    }

    /// <summary>Waits for the next turn; its host is busy from now on. Null when the list of feeds may have changed.</summary>
    public async Task<FeedTurn?> NextAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await TakeBackAsync(cancellation);
            var next = _queue.Peek(_busyHosts.Contains);
            var left = next is null ? LongestRest : time.GetElapsedTime(time.GetTimestamp(), next.Due);
            if (next is not null && left <= TimeSpan.Zero)
            {
                _queue.TakeFirst();
                _underWay.Add(next.Feed.Id);
                _busyHosts.Add(next.Host);
                return next;
            }

            if (await RestAsync(left, cancellation))
                return null;
        }
    }

    /// <summary>The feed has been asked: another of its host may be.</summary>
    public void FreeHost(FeedTurn turn)
    {
        _freedHosts.Enqueue(turn.Host);
        Wake(listChanged: false);
    }

    /// <summary>The look is over and remembered: the feed may have its next turn.</summary>
    public void EndTurn(FeedTurn turn)
    {
        _over.Enqueue(turn.Feed.Id);
        Wake(listChanged: false);
    }

    public void ListChanged() => Wake(listChanged: true);

    /// <summary>Puts feeds whose looks are over in the queue again, and those that waited for a host that is free now.</summary>
    private async Task TakeBackAsync(CancellationToken cancellation)
    {
        while (_freedHosts.TryDequeue(out var host))
        {
            _busyHosts.Remove(host);
            _queue.Release(host);
        }

        while (_over.TryDequeue(out var id))
        {
            _underWay.Remove(id);
            if (_listed.TryGetValue(id, out var feed) && await TurnAsync(feed, cancellation) is { } turn)
                _queue.Add(turn);
        }
    }

    /// <summary>Null for a feed that is not to be asked.</summary>
    private async ValueTask<FeedTurn?> TurnAsync(Subscription feed, CancellationToken cancellation)
    {
        if (feed.IsPaused)
            return null;
        var state = await states.FindAsync(feed.Id, cancellation);
        return state.IsGone ? null : new FeedTurn(feed, (state.MovedTo ?? feed.Address).IdnHost, _due.At(feed.Id, state));
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

    private void Wake(bool listChanged)
    {
        if (listChanged)
            _wake.Reader.TryRead(out _);
        _wake.Writer.TryWrite(listChanged);
    }
}
