using System.Globalization;
using System.Net.Http.Headers;

namespace NewsBot.DiscordChat.BuiltIn.Rest;

/// <summary>Discord's rate limits as the bot has learned them: a bucket for each kind of request and place, and one limit over all.</summary>
/// <remarks>Thread-safe. Limits are learned from response headers; until the first response a bucket lets one request through.</remarks>
internal sealed class RateLimits(TimeProvider time)
{
    /// <summary>Requests a second with the bot's token.</summary>
    public const int GlobalASecond = 50;

    /// <summary>Buckets beyond this many are cleared of idle ones.</summary>
    private const int MostBuckets = 2_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private readonly Queue<long> _lastSecond = new();
    private long _blockedUntil = long.MinValue;

    /// <summary>Waits until the request may leave. False when that would take longer than <paramref name="patience"/>.</summary>
    public async Task<bool> EnterAsync(RestRoute route, TimeSpan patience, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            TimeSpan wait;
            lock (_gate)
                wait = TryTake(route);
            if (wait <= TimeSpan.Zero)
                return true;
            if (time.GetElapsedTime(began) + wait > patience)
                return false;
            await Task.Delay(wait < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : wait, time, cancellation);
        }
    }

    /// <summary>Takes in what a response says about its bucket.</summary>
    public void Learn(RestRoute route, HttpResponseHeaders headers)
    {
        lock (_gate)
        {
            if (First(headers, "X-RateLimit-Bucket") is { } hash)
                Rename(route, hash);

            BucketOf(route).Learn(
                Number(headers, "X-RateLimit-Limit"),
                Number(headers, "X-RateLimit-Remaining"),
                Number(headers, "X-RateLimit-Reset-After") is { } seconds ? time.GetTimestamp() + Ticks(TimeSpan.FromSeconds(seconds)) : null);
        }
    }

    /// <summary>A request ended without a response; its place is free again.</summary>
    public void Release(RestRoute route)
    {
        lock (_gate)
            BucketOf(route).Learn(null, null, null);
    }

    /// <summary>Discord answered 429: nothing of that bucket, or nothing at all, leaves for <paramref name="wait"/>.</summary>
    public void Block(RestRoute route, TimeSpan wait, bool isGlobal)
    {
        lock (_gate)
        {
            var until = time.GetTimestamp() + Ticks(wait);
            if (isGlobal)
                _blockedUntil = Math.Max(_blockedUntil, until);
            else
                BucketOf(route).BlockUntil(until);
        }
    }

    private TimeSpan TryTake(RestRoute route)
    {
        var now = time.GetTimestamp();
        var wait = Until(_blockedUntil, now);
        if (wait > TimeSpan.Zero)
            return wait;

        if (route.AsBot)
        {
            while (_lastSecond.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) >= TimeSpan.FromSeconds(1))
                _lastSecond.Dequeue();
            if (_lastSecond.Count >= GlobalASecond)
                return TimeSpan.FromSeconds(1) - time.GetElapsedTime(_lastSecond.Peek(), now);
        }

        wait = BucketOf(route).TryTake(now, until => Until(until, now));
        if (wait <= TimeSpan.Zero && route.AsBot)
            _lastSecond.Enqueue(now);
        return wait;
    }

    private Bucket BucketOf(RestRoute route)
    {
        var key = KeyOf(route);
        if (_buckets.TryGetValue(key, out var bucket))
            return bucket;

        if (_buckets.Count >= MostBuckets)
            ClearIdle();
        return _buckets[key] = new Bucket();
    }

    private string KeyOf(RestRoute route) => $"{_hashes.GetValueOrDefault(route.ToString(), route.ToString())} {route.Major}";

    /// <summary>Several kinds of request may turn out to share one bucket.</summary>
    private void Rename(RestRoute route, string hash)
    {
        if (_hashes.GetValueOrDefault(route.ToString()) == hash)
            return;

        _buckets.Remove(KeyOf(route), out var bucket);
        _hashes[route.ToString()] = hash;
        if (bucket is not null)
            _buckets.TryAdd(KeyOf(route), bucket);
    }

    private void ClearIdle()
    {
        var now = time.GetTimestamp();
        foreach (var (key, _) in _buckets.Where(bucket => bucket.Value.IsIdle(now)).ToList())
            _buckets.Remove(key);
    }

    private TimeSpan Until(long moment, long now) => moment <= now ? TimeSpan.Zero : time.GetElapsedTime(now, moment);

    private long Ticks(TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);

    private static string? First(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(First(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
