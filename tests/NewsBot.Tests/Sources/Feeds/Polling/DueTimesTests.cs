using Microsoft.Extensions.Time.Testing;
using NewsBot.Sources.Feeds.Polling;

namespace NewsBot.Tests.Sources.Feeds.Polling;

public sealed class DueTimesTests
{
    private static readonly DateTimeOffset Noon = new(2020, 5, 5, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private readonly FeedState _state = new FeedState().DueIn(Hour, Noon);

    [Theory]
    [InlineData(24)]
    [InlineData(-24)]
    public void Until_ClockIsSet_StaysTheSame(int hours)
    {
        var time = new JumpingTime(Noon);
        var due = new DueTimes(time);
        var before = due.Until("f", _state);

        time.Jump(TimeSpan.FromHours(hours));

        Assert.Equal((Hour, Hour), (before, due.Until("f", _state)));
    }

    [Fact]
    public void Until_TimePasses_ShrinksToNothing()
    {
        var time = new FakeTimeProvider(Noon);
        var due = new DueTimes(time);
        due.Until("f", _state);

        time.Advance(Hour - TimeSpan.FromSeconds(1));
        var soon = due.Until("f", _state);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((TimeSpan.FromSeconds(1), TimeSpan.Zero), (soon, due.Until("f", _state)));
    }

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(2, 0)]
    [InlineData(-48, 1)]
    public void Until_AfterARestart_IsWhatIsLeftAndNeverMoreThanWasMeant(double hoursLater, double hoursLeft) =>
        Assert.Equal(TimeSpan.FromHours(hoursLeft), new DueTimes(new FakeTimeProvider(Noon.AddHours(hoursLater))).Until("f", _state));

    [Fact]
    public void Until_NewState_CountsAnew()
    {
        var due = new DueTimes(new FakeTimeProvider(Noon));
        due.Until("f", _state);

        Assert.Equal(TimeSpan.Zero, due.Until("f", _state with { NextLook = Noon }));
    }

    /// <summary>Time of day that somebody sets, over a clock that stands still.</summary>
    private sealed class JumpingTime(DateTimeOffset now) : TimeProvider
    {
        private DateTimeOffset _now = now;

        public void Jump(TimeSpan by) => _now += by;

        public override DateTimeOffset GetUtcNow() => _now;

        public override long GetTimestamp() => 0;
    }
}
