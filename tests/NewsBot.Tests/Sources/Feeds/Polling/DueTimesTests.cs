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
    public void At_ClockIsSet_StaysTheSame(int hours)
    {
        var time = new JumpingTime(Noon);
        var due = new DueTimes(time);
        var before = Left(due, time, _state);

        time.Jump(TimeSpan.FromHours(hours));

        Assert.Equal((Hour, Hour), (before, Left(due, time, _state)));
    }

    [Fact]
    public void At_TimePasses_ShrinksToNothing()
    {
        var time = new FakeTimeProvider(Noon);
        var due = new DueTimes(time);
        due.At("f", _state);

        time.Advance(Hour - TimeSpan.FromSeconds(1));
        var soon = Left(due, time, _state);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((TimeSpan.FromSeconds(1), TimeSpan.Zero), (soon, Left(due, time, _state)));
    }

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(2, 0)]
    [InlineData(-48, 1)]
    public void At_AfterARestart_IsWhatIsLeftAndNeverMoreThanWasMeant(double hoursLater, double hoursLeft)
    {
        var time = new FakeTimeProvider(Noon.AddHours(hoursLater));
        Assert.Equal(TimeSpan.FromHours(hoursLeft), Left(new DueTimes(time), time, _state));
    }

    [Fact]
    public void At_NewState_CountsAnew()
    {
        var time = new FakeTimeProvider(Noon);
        var due = new DueTimes(time);
        due.At("f", _state);

        Assert.Equal(TimeSpan.Zero, Left(due, time, _state with { NextLook = Noon }));
    }

    private static TimeSpan Left(DueTimes due, TimeProvider time, FeedState state) => time.GetElapsedTime(time.GetTimestamp(), due.At("f", state));

    /// <summary>Time of day that somebody sets, over a clock that stands still.</summary>
    private sealed class JumpingTime(DateTimeOffset now) : TimeProvider
    {
        private DateTimeOffset _now = now;

        public void Jump(TimeSpan by) => _now += by;

        public override DateTimeOffset GetUtcNow() => _now;

        public override long GetTimestamp() => 0;
    }
}
