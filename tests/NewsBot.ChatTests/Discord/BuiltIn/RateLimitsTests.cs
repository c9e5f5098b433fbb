using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Extensions.Time.Testing;
using NewsBot.DiscordChat.BuiltIn.Rest;

namespace NewsBot.ChatTests.Discord.BuiltIn;

public sealed class RateLimitsTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly RateLimits _limits;

    public RateLimitsTests() => _limits = new RateLimits(_time);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Enter_BucketEmpty_HoldsThatChannelAndNoOther()
    {
        await LearnAsync(Routes.Messages(1, hasNonce: true), remaining: 0, resetAfter: 5);
        Assert.False(await MayAsync(Routes.Messages(1, hasNonce: true)));
        Assert.True(await MayAsync(Routes.Messages(2, hasNonce: true)));
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.True(await MayAsync(Routes.Messages(1, hasNonce: true)));
    }

    /// <summary>Two kinds of request turn out to share one bucket.</summary>
    [Fact]
    public async Task Enter_SameHash_SharesTheBucketOfTheSamePlace()
    {
        await LearnAsync(Routes.Messages(1, hasNonce: true), remaining: 4, resetAfter: 5, hash: "one");
        await LearnAsync(Routes.Message(HttpMethod.Patch, 1, 7), remaining: 0, resetAfter: 5, hash: "one");
        Assert.False(await MayAsync(Routes.Messages(1, hasNonce: true)));
    }

    [Fact]
    public async Task Enter_FirstResponsePending_LetsOneThrough()
    {
        Assert.True(await MayAsync(Routes.Messages(1, hasNonce: true)));
        Assert.False(await MayAsync(Routes.Messages(1, hasNonce: true)));
    }

    [Fact]
    public async Task Enter_AsBot_AtMostFiftyASecond()
    {
        for (ulong channel = 0; channel < RateLimits.GlobalASecond; channel++)
            Assert.True(await MayAsync(Routes.Messages(channel, hasNonce: true)));
        Assert.False(await MayAsync(Routes.Messages(99, hasNonce: true)));
        Assert.True(await MayAsync(Routes.Original(HttpMethod.Patch, 1, "token")));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await MayAsync(Routes.Messages(99, hasNonce: true)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Block_ForADay_IsObeyedToTheSecond(bool isGlobal)
    {
        _limits.Block(Routes.Messages(1, hasNonce: true), TimeSpan.FromSeconds(82_721), isGlobal);
        Assert.Equal(!isGlobal, await MayAsync(Routes.Messages(2, hasNonce: true)));
        _time.Advance(TimeSpan.FromSeconds(82_720));
        Assert.False(await MayAsync(Routes.Messages(1, hasNonce: true)));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await MayAsync(Routes.Messages(1, hasNonce: true)));
    }

    [Theory]
    [InlineData("""{"message":"x","retry_after":1.5,"global":false}""", null, null, 1.5, false, false)]
    [InlineData("""{"message":"x","retry_after":1.5,"global":true}""", null, null, 1.5, true, false)]
    [InlineData("""{"message":"x","retry_after":1.5,"global":false}""", "shared", null, 1.5, false, true)]
    [InlineData("""{"message":"x","retry_after":1.5}""", "global", null, 1.5, true, false)]
    [InlineData("""{"message":"x"}""", null, "82721", 82_721, false, false)]
    [InlineData("<html>", null, "82721", 82_721, true, false)]
    [InlineData("<html>", null, null, 30, true, false)]
    [InlineData("", null, "NaN", 30, true, false)]
    [InlineData("", null, "soon", 30, true, false)]
    [InlineData("", null, "-5", 0, true, false)]
    public void Read_TooMany_TakesWhatThereIs(string body, string? scope, string? retryAfter, double seconds, bool isGlobal, bool isShared)
    {
        using var response = new HttpResponseMessage(System.Net.HttpStatusCode.TooManyRequests);
        if (scope is not null)
            response.Headers.Add("X-RateLimit-Scope", scope);
        if (retryAfter is not null)
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        Assert.Equal(new TooManyRequests(TimeSpan.FromSeconds(seconds), isGlobal, isShared), TooManyRequests.Read(response, System.Text.Encoding.UTF8.GetBytes(body)));
    }

    private Task<bool> MayAsync(RestRoute route) => _limits.EnterAsync(route, TimeSpan.Zero, Cancellation);

    private async Task LearnAsync(RestRoute route, int remaining, double resetAfter, string hash = "hash")
    {
        Assert.True(await MayAsync(route));
        using var response = new HttpResponseMessage();
        Set(response.Headers, "Bucket", hash);
        Set(response.Headers, "Limit", "5");
        Set(response.Headers, "Remaining", $"{remaining}");
        Set(response.Headers, "Reset-After", resetAfter.ToString(CultureInfo.InvariantCulture));
        _limits.Learn(route, response.Headers);
    }

    private static void Set(HttpResponseHeaders headers, string name, string value) => headers.Add("X-RateLimit-" + name, value);
}
