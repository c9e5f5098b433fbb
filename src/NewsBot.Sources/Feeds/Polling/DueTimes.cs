namespace NewsBot.Sources.Feeds.Polling;

/// <summary>When feeds are due, by a clock that nobody sets: the time of day that a state remembers is looked at once, when the state is new.</summary>
/// <remarks>So a clock that is put forward has no feed asked early, and one that is put back none late. Not thread-safe.</remarks>
internal sealed class DueTimes(TimeProvider time)
{
    private readonly Dictionary<string, (DateTimeOffset Look, long Due)> _due = new(StringComparer.Ordinal);

    /// <summary>The timestamp of the feed's next look; one that is past when it is due.</summary>
    public long At(string feedId, FeedState state)
    {
        if (!_due.TryGetValue(feedId, out var known) || known.Look != state.NextLook)
            _due[feedId] = known = (state.NextLook, time.GetTimestamp() + (long)(Left(state).TotalSeconds * time.TimestampFrequency));
        return known.Due;
    }

    /// <summary>Never more than was meant: after a restart the clock may be another one.</summary>
    private TimeSpan Left(FeedState state)
    {
        var left = state.NextLook - time.GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left < state.Wait ? left : state.Wait;
    }
}
