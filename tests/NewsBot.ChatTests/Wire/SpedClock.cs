namespace NewsBot.ChatTests.Wire;

/// <summary>The system's clock, so many times as fast. Both ends of a conversation must share it.</summary>
/// <remarks>Thread-safe. The rate may change while timers run: long waits pass quickly, while what a busy machine needs its time for goes on at its own pace.</remarks>
internal sealed class SpedClock(double rate) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<SpedTimer> _armed = [];
    private double _rate = rate;
    private long _realAnchor = System.GetTimestamp();
    private long _anchor = System.GetTimestamp();
    private readonly long _began = System.GetTimestamp();
    private readonly DateTimeOffset _beganAt = System.GetUtcNow();

    public override long TimestampFrequency => System.TimestampFrequency;

    public double Rate
    {
        get => Volatile.Read(ref _rate);
        set
        {
            lock (_gate)
            {
                (_anchor, _realAnchor) = (Now(), System.GetTimestamp());
                _rate = value;
                foreach (var timer in _armed)
                    timer.Arm();
            }
        }
    }

    public override long GetTimestamp()
    {
        lock (_gate)
            return Now();
    }

    public override DateTimeOffset GetUtcNow() => _beganAt + GetElapsedTime(_began);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SpedTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private long Now() => _anchor + (long)((System.GetTimestamp() - _realAnchor) * _rate);

    /// <summary>A timer of the system, armed anew whenever it rings or the rate changes.</summary>
    private sealed class SpedTimer : ITimer
    {
        private readonly SpedClock _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private readonly ITimer _real;
        private TimeSpan _period;
        private long _due;

        public SpedTimer(SpedClock clock, TimerCallback callback, object? state)
        {
            (_clock, _callback, _state) = (clock, callback, state);
            _real = System.CreateTimer(static timer => ((SpedTimer)timer!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_clock._gate)
            {
                _period = period;
                if (dueTime == Timeout.InfiniteTimeSpan)
                {
                    _clock._armed.Remove(this);
                    return _real.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                }

                _due = _clock.Now() + (long)(dueTime.TotalSeconds * _clock.TimestampFrequency);
                _clock._armed.Add(this);
                return Arm();
            }
        }

        /// <summary>Called under the clock's gate.</summary>
        public bool Arm()
        {
            var left = Math.Max(0, _due - _clock.Now()) / (double)_clock.TimestampFrequency / _clock._rate;
            return _real.Change(TimeSpan.FromMilliseconds(Math.Ceiling(left * 1000)), Timeout.InfiniteTimeSpan);
        }

        public void Dispose()
        {
            lock (_clock._gate)
                _clock._armed.Remove(this);
            _real.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Ring()
        {
            lock (_clock._gate)
            {
                if (!_clock._armed.Contains(this))
                    return;
                if (_clock.Now() < _due)
                {
                    Arm();
                    return;
                }

                if (_period == Timeout.InfiniteTimeSpan || _period == TimeSpan.Zero)
                {
                    _clock._armed.Remove(this);
                }
                else
                {
                    _due = Math.Max(_due, _clock.Now() - 1) + (long)(_period.TotalSeconds * _clock.TimestampFrequency);
                    Arm();
                }
            }

            _callback(_state);
        }
    }
}
