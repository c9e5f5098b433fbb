namespace NewsBot.ChatTests.Wire;

public sealed class SpedClockTests
{
    [Fact]
    public async Task Delay_RateRaisedMeanwhile_PassesAtTheNewRate()
    {
        var clock = new SpedClock(1);
        var began = clock.GetTimestamp();
        var hour = Task.Delay(TimeSpan.FromHours(1), clock, TestContext.Current.CancellationToken);
        clock.Rate = 36_000;
        await hour.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.True(clock.GetElapsedTime(began) >= TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Delay_RateLowered_IsNeverShort()
    {
        var clock = new SpedClock(1000);
        var began = clock.GetTimestamp();
        var minute = Task.Delay(TimeSpan.FromMinutes(1), clock, TestContext.Current.CancellationToken);
        clock.Rate = 500;
        await minute;
        Assert.True(clock.GetElapsedTime(began) >= TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task PeriodicTimer_Fast_RingsAgainAndAgain()
    {
        var clock = new SpedClock(1000);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10), clock);
        for (var ring = 0; ring < 5; ring++)
            Assert.True(await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Timer_Stopped_DoesNotRing()
    {
        var clock = new SpedClock(1);
        var rang = false;
        using var timer = clock.CreateTimer(_ => rang = true, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        clock.Rate = 1_000_000_000;
        clock.Rate = 1;
        Assert.False(rang);
    }
}
