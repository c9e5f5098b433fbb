using NewsBot.Sources.Feeds.Polling;
using NewsBot.Sources.Feeds.Subscriptions;

namespace NewsBot.Tests.Sources.Feeds.Polling;

public sealed class FeedQueueTests
{
    private readonly FeedQueue _queue = new();

    [Fact]
    public void Peek_SeveralFeeds_ReturnsTheOneThatIsDueFirst()
    {
        foreach (var (host, due) in new[] { ("b", 2L), ("c", 3L), ("a", 1L) })
            _queue.Add(Turn(host, due));

        Assert.Equal([1L, 2L, 3L], All(_ => false));
    }

    [Fact]
    public void Peek_HostIsBusy_ReturnsAnotherHostsFeed()
    {
        _queue.Add(Turn("a", 1));
        _queue.Add(Turn("b", 2));

        Assert.Equal([2L], All(host => host == "a"));
    }

    [Fact]
    public void Release_FeedsThatStoodAside_ComeInTheirOrder()
    {
        _queue.Add(Turn("a", 1));
        _queue.Add(Turn("a", 3));
        _queue.Add(Turn("b", 2));
        _queue.Peek(host => host == "a");

        _queue.Release("A");

        Assert.Equal([1L, 2L, 3L], All(_ => false));
    }

    [Fact]
    public void Release_HostOfNoFeed_ChangesNothing()
    {
        _queue.Release("a");

        Assert.Null(_queue.Peek(_ => false));
    }

    private static FeedTurn Turn(string host, long due) => new(new Subscription($"{due}", new Uri($"https://{host}.example/{due}"), null, IsPaused: false, IsConfigured: false), host, due);

    private List<long> All(Func<string, bool> isBusy)
    {
        var due = new List<long>();
        while (_queue.Peek(isBusy) is { } turn)
        {
            due.Add(turn.Due);
            _queue.TakeFirst();
        }

        return due;
    }
}
