using Microsoft.Extensions.Logging;
using NewsBot.DiscordChat.BuiltIn.Wire;

namespace NewsBot.DiscordChat.BuiltIn.Gateway;

/// <summary>Decides when a shard may identify.</summary>
/// <remarks>Thread-safe. Three limits: as many shards within five seconds as Discord's <c>max_concurrency</c> says; none when the day's
/// session starts are used up; and, of its own, <see cref="MostAnHour"/> an hour for each shard, so that no fault that repeats
/// can use up the day's 1,000, at which Discord resets the token.</remarks>
internal sealed class IdentifyGate(TimeProvider time, ILogger logger)
{
    public const int MostAnHour = 20;

    /// <summary>Discord's pause between identifies of the same rate limit key, and a little.</summary>
    public static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5.25);

    private readonly Lock _gate = new();
    private readonly Dictionary<int, long> _lastByKey = [];
    private readonly HashSet<int> _keysInUse = [];
    private readonly Dictionary<int, Queue<long>> _lastHourByShard = [];

    /// <summary>How soon to look again for a key that another shard is about to use.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);

    /// <summary>Returns once the shard may identify; it counts when it does.</summary>
    public async Task<IdentifyPass> EnterAsync(int shard, SessionStartLimit limit, CancellationToken cancellation)
    {
        if (limit.Remaining <= 0)
        {
            var reset = TimeSpan.FromMilliseconds(Math.Max(0, limit.ResetAfter));
            logger.SessionStartsUsedUp(reset);
            await Task.Delay(reset, time, cancellation);
        }

        var key = shard % Math.Max(1, limit.MaxConcurrency);
        while (TryEnter(shard, key) is { } wait)
        {
            if (wait > Spacing)
                logger.IdentifyHeldBack(shard, MostAnHour, wait);
            await Task.Delay(wait, time, cancellation);
        }

        return new IdentifyPass(wasUsed => Leave(shard, key, wasUsed));
    }

    /// <summary>Null when it entered; otherwise how long to wait before asking again.</summary>
    private TimeSpan? TryEnter(int shard, int key)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            var lastHour = HourOf(shard, now);
            if (lastHour.Count >= MostAnHour)
                return AtLeastOneTick(TimeSpan.FromHours(1) - time.GetElapsedTime(lastHour.Peek(), now));

            if (_lastByKey.TryGetValue(key, out var last) && time.GetElapsedTime(last, now) is var since && since < Spacing)
                return AtLeastOneTick(Spacing - since);

            return _keysInUse.Add(key) ? null : LookAgain;
        }
    }

    private void Leave(int shard, int key, bool wasUsed)
    {
        lock (_gate)
        {
            _keysInUse.Remove(key);
            if (!wasUsed)
                return;

            var now = time.GetTimestamp();
            _lastByKey[key] = now;
            HourOf(shard, now).Enqueue(now);
        }
    }

    private Queue<long> HourOf(int shard, long now)
    {
        if (!_lastHourByShard.TryGetValue(shard, out var lastHour))
            _lastHourByShard[shard] = lastHour = new Queue<long>(MostAnHour);

        while (lastHour.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) >= TimeSpan.FromHours(1))
            lastHour.Dequeue();

        return lastHour;
    }

    /// <summary>Timers count whole milliseconds; a shorter wait would spin.</summary>
    private static TimeSpan AtLeastOneTick(TimeSpan wait) => wait < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : wait;
}
