namespace NewsBot.ChatTests.Discord.StandIn;

/// <summary>Fresh ids as Discord makes them: milliseconds since 2015, then a counter. Clients check the age of an interaction's id.</summary>
internal sealed class Snowflakes(TimeProvider time)
{
    private const long Epoch = 1_420_070_400_000;

    private int _counter;

    public ulong Next() => ((ulong)(time.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << 22) | (uint)(Interlocked.Increment(ref _counter) & 0x3FFFFF);
}
