using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsBot.DiscordChat.BuiltIn.Gateway;
using NewsBot.DiscordChat.BuiltIn.Wire;

namespace NewsBot.ChatTests.Discord.BuiltIn;

public sealed class IdentifyGateTests
{
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static SessionStartLimit Limit(int remaining = 1000, int concurrency = 1) => new(1000, remaining, 3_600_000, concurrency);

    /// <summary>How long the shard has to wait, to the second.</summary>
    private async Task<TimeSpan> WaitOfAsync(Task<IdentifyPass> entering)
    {
        var began = _time.GetUtcNow();
        while (!entering.IsCompleted && _time.GetUtcNow() - began < TimeSpan.FromHours(3))
        {
            await Task.Delay(1, Cancellation);
            if (!entering.IsCompleted)
                _time.Advance(TimeSpan.FromSeconds(5));
        }

        (await entering).Used();
        return _time.GetUtcNow() - began;
    }

    [Fact]
    public async Task Enter_TwentyAnHour_TheNextWaitsUntilTheFirstIsAnHourOld()
    {
        var gate = new IdentifyGate(_time, NullLogger.Instance);
        var began = _time.GetUtcNow();
        for (var n = 0; n < IdentifyGate.MostAnHour; n++)
            Assert.InRange(await WaitOfAsync(gate.EnterAsync(0, Limit(), Cancellation)), TimeSpan.Zero, TimeSpan.FromMinutes(1));

        await WaitOfAsync(gate.EnterAsync(0, Limit(), Cancellation));
        Assert.True(_time.GetUtcNow() - began >= TimeSpan.FromHours(1), $"entered after {_time.GetUtcNow() - began}");
    }

    [Fact]
    public async Task Enter_ShardsOfOneKey_AreFiveSecondsApartOthersAreNot()
    {
        var gate = new IdentifyGate(_time, NullLogger.Instance);
        (await gate.EnterAsync(0, Limit(concurrency: 2), Cancellation)).Used();
        (await gate.EnterAsync(1, Limit(concurrency: 2), Cancellation)).Used();
        var third = gate.EnterAsync(2, Limit(concurrency: 2), Cancellation);
        Assert.False(third.IsCompleted);
        Assert.True(await WaitOfAsync(third) >= TimeSpan.FromSeconds(5));
    }

    /// <summary>A slow connection holds the others of its key up, since the five seconds run from the IDENTIFY itself.</summary>
    [Fact]
    public async Task Enter_OtherShardIsStillConnecting_WaitsForItsIdentify()
    {
        var gate = new IdentifyGate(_time, NullLogger.Instance);
        var first = await gate.EnterAsync(0, Limit(), Cancellation);
        var second = gate.EnterAsync(1, Limit(), Cancellation);
        _time.Advance(TimeSpan.FromSeconds(20));
        await Task.Delay(20, Cancellation);
        Assert.False(second.IsCompleted);
        first.Used();
        Assert.True(await WaitOfAsync(second) >= IdentifyGate.Spacing);
    }

    [Fact]
    public async Task Enter_OtherShardGaveUp_WaitsNoLonger()
    {
        var gate = new IdentifyGate(_time, NullLogger.Instance);
        using (await gate.EnterAsync(0, Limit(), Cancellation))
        {
        }

        Assert.Equal(TimeSpan.Zero, await WaitOfAsync(gate.EnterAsync(1, Limit(), Cancellation)));
    }

    [Fact]
    public async Task Enter_NoSessionStartsLeft_WaitsForTheReset()
    {
        var gate = new IdentifyGate(_time, NullLogger.Instance);
        Assert.True(await WaitOfAsync(gate.EnterAsync(0, Limit(remaining: 0), Cancellation)) >= TimeSpan.FromHours(1));
    }
}
