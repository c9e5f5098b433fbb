using NewsBot.Sources.Feeds;
using NewsBot.Sources.Feeds.Polling;
using NewsBot.Sources.Feeds.Reading;
using NewsBot.Sources.Fetching;

namespace NewsBot.Tests.Sources.Feeds.Polling;

public sealed class FeedScheduleTests
{
    private static readonly FeedsOptions Options = new() { ShortestInterval = TimeSpan.FromMinutes(10), LongestInterval = TimeSpan.FromHours(10) };
    private static readonly Fetched Plain = new(FetchOutcome.Found, new Uri("https://gazette.example/"));

    [Theory]
    [InlineData(60, 1, 40)]
    [InlineData(60, 0, 75)]
    [InlineData(10, 5, 10)]
    [InlineData(600, 0, 600)]
    [InlineData(0, 3, 20)]
    public void AfterSuccess_News_SetThePaceBetweenTheLimits(double before, int news, double after) =>
        Assert.Equal(after, FeedSchedule.AfterSuccess(TimeSpan.FromMinutes(before), news, null, Plain, Options).TotalMinutes, 3);

    [Theory]
    [InlineData(180, null, 180)]
    [InlineData(null, 240, 240)]
    [InlineData(10_000, null, 1440)]
    public void AfterSuccess_PublishersWish_IsALowerBound(int? ttl, int? maxAge, double after)
    {
        var feed = new Feed { TimeToLive = ttl is null ? null : TimeSpan.FromMinutes(ttl.Value) };
        var fetched = Plain with { MaxAge = maxAge is null ? null : TimeSpan.FromMinutes(maxAge.Value) };

        Assert.Equal(after, FeedSchedule.AfterSuccess(TimeSpan.FromMinutes(30), 1, feed, fetched, Options).TotalMinutes, 3);
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 20)]
    [InlineData(4, 80)]
    [InlineData(50, 1440)]
    public void AfterFailure_Tries_BackOff(int failures, double minutes) =>
        Assert.Equal(minutes, FeedSchedule.AfterFailure(TimeSpan.FromMinutes(10), failures, null, Options).TotalMinutes, 3);

    [Fact]
    public void WithJitter_Interval_IsNeverShortened()
    {
        var random = new Random(1);
        for (var i = 0; i < 1000; i++)
            Assert.InRange(FeedSchedule.WithJitter(TimeSpan.FromMinutes(100), random).TotalMinutes, 100, 110);
    }
}
