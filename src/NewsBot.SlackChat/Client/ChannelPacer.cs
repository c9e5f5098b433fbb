namespace NewsBot.SlackChat.Client;

/// <summary>Lets one message a second into each channel, in the order of the callers.</summary>
/// <remarks>Thread-safe. The pause runs from the end of one call to the start of the next, so that messages can't arrive
/// closer together than they left. Channels that have been quiet for the pause are forgotten. What the run before sent last is
/// not known, so the first message of a channel keeps the pause from the beginning.</remarks>
internal sealed class ChannelPacer(TimeSpan pause, TimeProvider time)
{
    private const int SweepFrom = 1024;

    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private readonly long _began = time.GetTimestamp();
    private int _sweepAt = SweepFrom;

    /// <summary>Channels that are remembered now.</summary>
    public int Lanes
    {
        get
        {
            lock (_lanes)
                return _lanes.Count;
        }
    }

    /// <summary>Waits for the channel's turn, runs <paramref name="send"/> in it, and starts the pause.</summary>
    public async Task<T> InTurnAsync<T>(string channel, Func<Task<T>> send, CancellationToken cancellation)
    {
        var lane = Enter(channel);
        try
        {
            await lane.Turn.WaitAsync(cancellation);
            try
            {
                // A timer may fire a little early; the pause is kept to the tick.
                while (pause - time.GetElapsedTime(lane.LastEnd) is { Ticks: > 0 } left)
                    await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), time, cancellation);
                return await send();
            }
            finally
            {
                lane.LastEnd = time.GetTimestamp();
                lane.Turn.Release();
            }
        }
        finally
        {
            Leave(lane);
        }
    }

    private Lane Enter(string channel)
    {
        lock (_lanes)
        {
            if (!_lanes.TryGetValue(channel, out var lane))
            {
                Sweep();
                _lanes[channel] = lane = new Lane { LastEnd = _began };
            }
            lane.Callers++;
            return lane;
        }
    }

    private void Leave(Lane lane)
    {
        lock (_lanes)
            lane.Callers--;
    }

    private void Sweep()
    {
        if (_lanes.Count < _sweepAt)
            return;

        foreach (var (channel, lane) in _lanes)
        {
            if (lane.Callers == 0 && time.GetElapsedTime(lane.LastEnd) >= pause)
                _lanes.Remove(channel);
        }
        _sweepAt = Math.Max(SweepFrom, _lanes.Count * 2);
    }

    private sealed class Lane
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public long LastEnd { get; set; }

        public int Callers { get; set; }
    }
}
