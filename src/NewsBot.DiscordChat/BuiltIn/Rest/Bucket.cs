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
    private bool _isKnown;

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

    /// <summary>A response arrived. Responses overtake each other, so that only the lowest rest and the latest reset count.</summary>
    public void Learn(double? limit, double? remaining, long? resetsAt)
    {
        _underWay = Math.Max(0, _underWay - 1);
        var isFirst = !_isKnown;
        if (limit is { } most)
            (_limit, _isKnown) = (most, true);

        if (remaining is { } left)
            _remaining = Math.Max(0, isFirst ? left - _underWay : Math.Min(_remaining, left - _underWay));
        else if (!_isKnown && _underWay == 0)
            _remaining = 1;

        if (resetsAt is { } moment && (_resetsAt == long.MaxValue || moment > _resetsAt))
            _resetsAt = moment;
    }

    public void BlockUntil(long moment) => _blockedUntil = Math.Max(_blockedUntil, moment);

    public bool IsIdle(long now) => _underWay == 0 && _blockedUntil <= now && (_resetsAt == long.MaxValue || _resetsAt <= now);
}
