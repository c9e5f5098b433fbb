using Microsoft.Extensions.Time.Testing;
using NewsBot.Sources.Feeds.Polling;
using NewsBot.Sources.Feeds.Subscriptions;

namespace NewsBot.Tests.Sources.Feeds.Polling;

public sealed class FeedTurnsTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly Subscription First = Feed("first", "one.example");
    private static readonly Subscription SameHost = Feed("second", "one.example");
    private static readonly Subscription OtherHost = Feed("third", "two.example");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2020, 5, 5, 12, 0, 0, TimeSpan.Zero));
    private readonly FeedStates _states;
    private readonly FeedTurns _turns;

    public FeedTurnsTests()
    {
        _states = new FeedStates(new MemorySettings(), _time);
        _turns = new FeedTurns(_states, _time);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Next_HostIsBusy_GivesAnotherHostsFeed()
    {
        await DealAsync(First, SameHost, OtherHost);

        var (one, other) = (await _turns.NextAsync(Cancellation), await _turns.NextAsync(Cancellation));

        Assert.Equal(["one.example", "two.example"], new[] { one!.Host, other!.Host }.Order());
    }

    [Fact]
    public async Task Next_HostIsFreed_GivesTheFeedThatWaited()
    {
        await DealAsync(First, SameHost);
        var one = await _turns.NextAsync(Cancellation);
        var waiting = _turns.NextAsync(Cancellation);
        Assert.False(waiting.IsCompleted);

        _turns.FreeHost(one!);

        Assert.NotEqual(one!.Feed.Id, (await waiting)!.Feed.Id);
    }

    [Fact]
    public async Task Next_LookIsNotOver_DoesNotGiveTheFeedAgain()
    {
        await DealAsync(First);
        var turn = await _turns.NextAsync(Cancellation);
        _turns.FreeHost(turn!);
        await DealAsync(First);

        var again = _turns.NextAsync(Cancellation);
        Assert.False(again.IsCompleted);
        _turns.EndTurn(turn!);

        Assert.Equal(First, (await again)!.Feed);
    }

    [Fact]
    public async Task Next_FeedIsDueLater_WaitsUntilThen()
    {
        await _states.PutAsync(First.Id, new FeedState().DueIn(Hour, _time.GetUtcNow()), mustOutlive: false, Cancellation);
        await DealAsync(First);

        var next = _turns.NextAsync(Cancellation);
        var before = await CompletesAsync(next, Hour - TimeSpan.FromSeconds(2));
        var after = await CompletesAsync(next, TimeSpan.FromSeconds(1));

        Assert.Equal((false, true), (before, after));
    }

    [Fact]
    public async Task Next_ListChanges_GivesNone()
    {
        await DealAsync();
        var next = _turns.NextAsync(Cancellation);
        Assert.False(next.IsCompleted);

        _turns.ListChanged();

        Assert.Null(await next);
    }

    [Fact]
    public async Task Next_PausedOrGone_IsPassedOver()
    {
        await _states.PutAsync(OtherHost.Id, new FeedState { IsGone = true }, mustOutlive: true, Cancellation);
        await DealAsync(First with { IsPaused = true }, OtherHost);

        Assert.False(await CompletesAsync(_turns.NextAsync(Cancellation), Hour));
    }

    private static Subscription Feed(string id, string host) => new(id, new Uri($"https://{host}/{id}"), Title: null, IsPaused: false, IsConfigured: true);

    /// <summary>Deals past the spread of the first looks.</summary>
    private async Task DealAsync(params Subscription[] feeds)
    {
        await _turns.DealAsync(feeds, Cancellation);
        _time.Advance(TimeSpan.FromSeconds(1));
    }

    /// <summary>Lets time pass in steps no longer than anybody rests.</summary>
    private async Task<bool> CompletesAsync(Task next, TimeSpan span)
    {
        for (var left = span; left > TimeSpan.Zero; left -= TimeSpan.FromSeconds(30))
        {
            _time.Advance(left < TimeSpan.FromSeconds(30) ? left : TimeSpan.FromSeconds(30));
            await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(20), Cancellation));
        }

        return next.IsCompleted;
    }
}
