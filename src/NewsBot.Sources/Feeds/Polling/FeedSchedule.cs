using NewsBot.Sources.Feeds.Reading;
using NewsBot.Sources.Fetching;

namespace NewsBot.Sources.Feeds.Polling;

/// <summary>When a feed is looked at next. Pure.</summary>
/// <remarks>A feed that brings news is asked more often, one that does not less often, between the limits of the options. What its
/// publisher asks for (ttl, Cache-Control) is a lower bound; Retry-After is obeyed whatever the limits say. Failures double the interval.</remarks>
internal static class FeedSchedule
{
    private const double Jitter = 0.1;
    private static readonly TimeSpan LongestWish = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromDays(1);

    /// <param name="before">The last interval; zero before the first look.</param>
    /// <param name="newItems">How many items the look brought.</param>
    public static TimeSpan AfterSuccess(TimeSpan before, int newItems, Feed? feed, Fetched fetched, FeedsOptions options)
    {
        var interval = before <= TimeSpan.Zero ? options.ShortestInterval * 2 : newItems > 0 ? before / 1.5 : before * 1.25;
        var wished = Max(feed?.TimeToLive ?? TimeSpan.Zero, fetched.MaxAge ?? TimeSpan.Zero);
        interval = Max(Clamp(interval, options), wished < LongestWish ? wished : LongestWish);
        return Max(interval, fetched.RetryAfter ?? TimeSpan.Zero);
    }

    /// <param name="before">The last interval.</param>
    /// <param name="failures">How many looks in a row have failed, this one with them.</param>
    public static TimeSpan AfterFailure(TimeSpan before, int failures, Fetched? fetched, FeedsOptions options)
    {
        var doubled = options.ShortestInterval * Math.Pow(2, Math.Min(failures - 1, 10));
        var longest = Max(LongestBackoff, options.LongestInterval);
        var interval = Max(doubled < longest ? doubled : longest, failures == 1 ? TimeSpan.Zero : Clamp(before, options));
        return Max(interval, fetched?.RetryAfter ?? TimeSpan.Zero);
    }

    /// <summary>Spreads feeds that would come due together. Never earlier than what a server asked for.</summary>
    public static TimeSpan WithJitter(TimeSpan interval, Random random) => interval * (1 + (random.NextDouble() * Jitter));

    /// <summary>The first looks after a start are spread over this much time: fifty feeds a second, half a minute at most.</summary>
    public static TimeSpan Spread(int feeds) => TimeSpan.FromSeconds(Math.Min(30, feeds / 50.0));

    private static TimeSpan Clamp(TimeSpan interval, FeedsOptions options) =>
        interval < options.ShortestInterval ? options.ShortestInterval : interval > options.LongestInterval ? options.LongestInterval : interval;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
