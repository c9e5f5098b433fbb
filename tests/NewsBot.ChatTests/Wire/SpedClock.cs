namespace NewsBot.ChatTests.Wire;

/// <summary>The system's clock, so many times as fast. Both ends of a conversation must share it.</summary>
internal sealed class SpedClock(double rate) : TimeProvider
{
    private readonly long _began = System.GetTimestamp();
    private readonly DateTimeOffset _beganAt = System.GetUtcNow();

    public override long TimestampFrequency => System.TimestampFrequency;

    public override long GetTimestamp() => _began + (long)((System.GetTimestamp() - _began) * rate);

    public override DateTimeOffset GetUtcNow() => _beganAt + (System.GetElapsedTime(_began) * rate);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new SpedTimer(System.CreateTimer(callback, state, Slow(dueTime), Slow(period)), Slow);

    private TimeSpan Slow(TimeSpan span) =>
        span == Timeout.InfiniteTimeSpan ? span : TimeSpan.FromMilliseconds(Math.Ceiling(span.TotalMilliseconds / rate));

    private sealed class SpedTimer(ITimer timer, Func<TimeSpan, TimeSpan> slow) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(slow(dueTime), slow(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
