namespace NewsBot.ChatTests.Discord.StandIn;

/// <summary>The stand-in's rate limits, enforced: five in five seconds a bucket of <c>channels/*/messages</c>, thirty in ten seconds elsewhere, fifty a second with the bot's token.</summary>
internal sealed class RestBuckets(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (long Began, int Used)> _windows = new(StringComparer.Ordinal);
    private readonly Queue<long> _global = new();

    public readonly record struct Verdict(bool Allowed, int Limit, int Remaining, double ResetAfter, bool IsGlobal);

    public Verdict Take(string bucket, bool asBot)
    {
        var (limit, seconds) = bucket.StartsWith("messages", StringComparison.Ordinal) ? (5, 5.0) : (30, 10.0);
        lock (_gate)
        {
            var now = time.GetTimestamp();
            if (asBot)
            {
                while (_global.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now).TotalSeconds >= 1)
                    _global.Dequeue();
                if (_global.Count >= 60)
                    return new(false, limit, 0, 1 - time.GetElapsedTime(_global.Peek(), now).TotalSeconds, IsGlobal: true);
                _global.Enqueue(now);
            }

            var window = _windows.GetValueOrDefault(bucket, (Began: now, Used: 0));
            var age = time.GetElapsedTime(window.Began, now).TotalSeconds;
            if (age >= seconds)
                (window, age) = ((now, 0), 0);

            if (window.Used >= limit)
                return new(false, limit, 0, seconds - age, IsGlobal: false);

            _windows[bucket] = (window.Began, window.Used + 1);
            return new(true, limit, limit - window.Used - 1, seconds - age, IsGlobal: false);
        }
    }
}
