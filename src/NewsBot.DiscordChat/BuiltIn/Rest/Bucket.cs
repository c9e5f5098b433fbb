namespace NewsBot.DiscordChat.BuiltIn.Rest;

/// <summary>One rate limit: so many requests until a moment. Not thread-safe.</summary>
internal sealed class Bucket
{
    /// <summary>How soon to ask again while the response that will tell the limit is under way.</summary>
    private static readonly TimeSpan Unknown = TimeSpan.FromMilliseconds(20);

    private double _limit = 1;
    private double _remaining = 1;
    private long _resetsAt = long.MaxValue;
    private long _blockedUntil = long.MinValue;
    private int _underWay;

    /// <summary>Takes a place, or says how long until one may be free.</summary>
    public TimeSpan TryTake(long now, Func<long, TimeSpan> until)
    {
        if (_blockedUntil > now)
            return until(_blockedUntil);

        if (now >= _resetsAt)
        {
            _remaining = Math.Max(0, _limit - _underWay);
            _resetsAt = long.MaxValue;
        }

        if (_remaining < 1)
            return _resetsAt == long.MaxValue ? Unknown : until(_resetsAt);

        _remaining--;
        _underWay++;
        return TimeSpan.Zero;
    }

    /// <summary>A response arrived. What it says about the rest counts only as far as nothing else is under way.</summary>
    public void Learn(double? limit, double? remaining, long? resetsAt)
    {
        _underWay = Math.Max(0, _underWay - 1);
        if (limit is { } most)
            _limit = most;

        if (remaining is { } left)
            _remaining = Math.Max(0, left - _underWay);
        else if (_underWay == 0)
            _remaining = Math.Max(_remaining, 1);

        if (resetsAt is { } moment)
            _resetsAt = moment;
    }

    public void BlockUntil(long moment) => _blockedUntil = Math.Max(_blockedUntil, moment);

    public bool IsIdle(long now) => _underWay == 0 && _blockedUntil <= now && (_resetsAt == long.MaxValue || _resetsAt <= now);
}
