using NewsBot.Sources.Feeds.Subscriptions;

namespace NewsBot.Sources.Feeds.Polling;

/// <summary>Feeds in the order in which they are due. One whose host is being asked stands aside until that host is free. Not thread-safe.</summary>
internal sealed class FeedQueue
{
    private readonly PriorityQueue<FeedTurn, long> _turns = new();
    private readonly Dictionary<string, List<FeedTurn>> _aside = new(StringComparer.OrdinalIgnoreCase);

    public void Add(FeedTurn turn) => _turns.Enqueue(turn, turn.Due);

    /// <summary>The first feed whose host is free; it stays in the queue. Null when there is none.</summary>
    public FeedTurn? Peek(Func<string, bool> isBusy)
    {
        while (_turns.TryPeek(out var turn, out _))
        {
            if (!isBusy(turn.Host))
                return turn;
            _turns.Dequeue();
            if (!_aside.TryGetValue(turn.Host, out var others))
                _aside[turn.Host] = others = [];
            others.Add(turn);
        }

        return null;
    }

    /// <summary>Takes out what <see cref="Peek"/> returned last.</summary>
    public void TakeFirst() => _turns.Dequeue();

    /// <summary>Brings back the feeds that waited for a host.</summary>
    public void Release(string host)
    {
        if (!_aside.Remove(host, out var waited))
            return;
        foreach (var turn in waited)
            Add(turn);
    }
}

/// <summary>When a feed is to be asked next.</summary>
/// <param name="Host">Where it is asked.</param>
/// <param name="Due">A timestamp of the clock that nobody sets.</param>
internal sealed record FeedTurn(Subscription Feed, string Host, long Due);
