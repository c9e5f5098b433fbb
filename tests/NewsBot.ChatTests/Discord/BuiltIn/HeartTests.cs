using Microsoft.Extensions.Time.Testing;
using NewsBot.DiscordChat.BuiltIn.Gateway;

namespace NewsBot.ChatTests.Discord.BuiltIn;

public sealed class HeartTests : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(41_250);

    private readonly FakeTimeProvider _time = new();
    private readonly CancellationTokenSource _over = new();
    private int _beats;

    public void Dispose() => _over.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(0.25)]
    [InlineData(0.99)]
    public async Task Beat_First_ComesAfterARandomPartOfTheInterval(double chance)
    {
        var heart = new Heart(_time, () => chance);
        var beating = heart.BeatAsync(Interval, BeatAsync, _over.Token);
        _time.Advance((Interval * chance) - TimeSpan.FromMilliseconds(1) is { Ticks: > 0 } before ? before : TimeSpan.Zero);
        Assert.Equal(chance == 0 ? 1 : 0, Volatile.Read(ref _beats));
        _time.Advance(TimeSpan.FromMilliseconds(2));
        await BeatsAsync(1);
        await StopAsync(beating);
    }

    [Fact]
    public async Task Beat_Answered_ComesAgainEachInterval()
    {
        var heart = new Heart(_time, () => 0);
        var beating = heart.BeatAsync(Interval, BeatAsync, _over.Token);
        for (var beat = 1; beat <= 3; beat++)
        {
            await BeatsAsync(beat);
            _time.Advance(TimeSpan.FromMilliseconds(80));
            heart.Acknowledged();
            await AdvanceUntilAsync(Interval - TimeSpan.FromMilliseconds(80), beat + 1);
        }

        Assert.InRange(heart.RoundTrip!.Value, TimeSpan.FromMilliseconds(80), TimeSpan.FromMilliseconds(200));
        await StopAsync(beating);
    }

    [Fact]
    public async Task Beat_Unanswered_EndsWithinTwentySeconds()
    {
        var heart = new Heart(_time, () => 0);
        var beating = heart.BeatAsync(Interval, BeatAsync, _over.Token);
        await BeatsAsync(1);
        _time.Advance(Heart.AnswerWithin - TimeSpan.FromMilliseconds(1));
        await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.False(beating.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await beating.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    /// <summary>The longest that a dead connection can look alive.</summary>
    [Fact]
    public void Silence_IntervalAndPatience_AreUnderSeventyFiveSeconds() => Assert.True(Interval + Heart.AnswerWithin < TimeSpan.FromSeconds(75));

    private Task BeatAsync(CancellationToken cancellation)
    {
        Interlocked.Increment(ref _beats);
        return Task.CompletedTask;
    }

    private Task BeatsAsync(int beats) => Support.Eventually.TrueAsync(() => Volatile.Read(ref _beats) == beats, $"{beats} heartbeats");

    /// <summary>The heart sets its timer on a thread of its own, so the time is let go by in small steps.</summary>
    private async Task AdvanceUntilAsync(TimeSpan most, int beats)
    {
        for (var passed = TimeSpan.Zero; passed < most + TimeSpan.FromSeconds(1) && Volatile.Read(ref _beats) < beats; passed += TimeSpan.FromSeconds(1))
        {
            await Task.Delay(2, TestContext.Current.CancellationToken);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        await BeatsAsync(beats);
    }

    private async Task StopAsync(Task beating)
    {
        await _over.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => beating);
    }
}
