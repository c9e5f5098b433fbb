using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.DiscordChat.BuiltIn.Rest;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.ChatTests.Discord.BuiltIn;

public sealed class InvalidRequestsTests
{
    private readonly FakeTimeProvider _time = new();

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, false, 1)]
    [InlineData(HttpStatusCode.Forbidden, false, 1)]
    [InlineData(HttpStatusCode.TooManyRequests, false, 1)]
    [InlineData(HttpStatusCode.TooManyRequests, true, 0)]
    [InlineData(HttpStatusCode.NotFound, false, 0)]
    [InlineData(HttpStatusCode.BadRequest, false, 0)]
    [InlineData(HttpStatusCode.OK, false, 0)]
    public void Saw_Status_CountsAsDiscordCounts(HttpStatusCode status, bool isShared, int counted)
    {
        var invalid = Seen(InvalidRequests.Most - 1);
        invalid.Saw(status, isShared);
        Assert.Equal(counted == 1, invalid.IsBroken);
    }

    [Fact]
    public void IsBroken_TenMinutesLater_IsWholeAgain()
    {
        var invalid = Seen(InvalidRequests.Most);
        _time.Advance(InvalidRequests.Window - TimeSpan.FromSeconds(1));
        Assert.True(invalid.IsBroken);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(invalid.IsBroken);
    }

    /// <summary>A quarter of what bans an address.</summary>
    [Fact]
    public void Most_IsWellBelowDiscordsLimit() => Assert.True(InvalidRequests.Most * 4 <= 10_000);

    [Fact]
    public async Task Send_Broken_LeavesDiscordAloneAndSaysWhy()
    {
        await using var standIn = await DiscordStandIn.StartAsync();
        using var http = new HttpClient { BaseAddress = standIn.ApiRoot };
        var rest = new RestClient(http, standIn.Identity.Token, Seen(InvalidRequests.Most), TimeProvider.System, NullLogger.Instance);

        var held = await rest.SendAsync(Routes.GatewayBot, TestContext.Current.CancellationToken);
        Assert.Equal(SendOutcome.RateLimited, held.Outcome);
        Assert.Contains("2500 requests within ten minutes", held.Detail, StringComparison.Ordinal);

        _time.Advance(InvalidRequests.Window);
        Assert.Equal(SendOutcome.Done, (await rest.SendAsync(Routes.GatewayBot, TestContext.Current.CancellationToken)).Outcome);
    }

    [Fact]
    public async Task Acknowledge_Refused_IsCountedButNeverHeldBack()
    {
        await using var standIn = await DiscordStandIn.StartAsync();
        using var http = new HttpClient { BaseAddress = standIn.ApiRoot };
        var invalid = Seen(InvalidRequests.Most - 1);
        var acknowledger = new Acknowledger(http, invalid, TimeProvider.System, NullLogger.Instance);
        var asked = standIn.Use("help");
        var used = new CommandUsed { Id = asked.Id, Token = asked.Token, User = new Person(1, "", IsBot: false, ManagesGuild: false), Name = "help" };

        standIn.Faults.Rest.Enqueue(RestFault.TooMany("callback", 0.01));
        Assert.True((await acknowledger.SendAsync(used, new FirstResponse.Thinking(IsPrivate: false), TestContext.Current.CancellationToken)).Done);
        Assert.True(invalid.IsBroken);
    }

    private InvalidRequests Seen(int many)
    {
        var invalid = new InvalidRequests(_time);
        for (var n = 0; n < many; n++)
            invalid.Saw(HttpStatusCode.Forbidden, isShared: false);
        return invalid;
    }
}
