using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.ChatTests.Slack.StandIn;
using NewsBot.SlackChat;
using NewsBot.SlackChat.Client;
using NewsBot.SlackChat.Client.Http;
using NewsBot.SlackChat.Connection;

namespace NewsBot.ChatTests.Slack;

/// <summary>The contract over the built-in client, and what only that client promises.</summary>
public sealed class BuiltInConnectionTests : SlackConnectionContract
{
    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task Post_NoOneKnowsWhetherItWasDone_IsNotDoneAgain(int status)
    {
        await using var connection = Connect(Slack.ApiRoot, Slack.Card.BotToken, Slack.Card.AppToken);
        Slack.Faults.Rest.Enqueue(RestFault.Page("chat.postMessage", status));
        var sent = await connection.PostAsync(new SlackPlace("C1", null), new SlackMessage("x", []), TestContext.Current.CancellationToken);
        Assert.Equal(SlackResult.Uncertain, sent.Error);
        Assert.Empty(Slack.Desk.Sent);
    }

    [Fact]
    public async Task Update_NoOneKnowsWhetherItWasDone_IsDoneAgain()
    {
        await using var connection = Connect(Slack.ApiRoot, Slack.Card.BotToken, Slack.Card.AppToken);
        var stamp = (await connection.PostAsync(new SlackPlace("C1", null), new SlackMessage("x", []), TestContext.Current.CancellationToken)).Timestamp!;
        Slack.Faults.Rest.Enqueue(RestFault.Page("chat.update", 500));
        Assert.True((await connection.UpdateAsync("C1", stamp, new SlackMessage("y", []), TestContext.Current.CancellationToken)).Succeeded);
    }

    [Fact]
    public async Task Post_PausedForADay_ReturnsAtOnceAndLeavesSlackAlone()
    {
        await using var connection = Connect(Slack.ApiRoot, Slack.Card.BotToken, Slack.Card.AppToken);
        Slack.Faults.Rest.Enqueue(new RestFault("chat.postMessage", 429, "", "text/plain", new Dictionary<string, string> { ["Retry-After"] = "82721" }));
        for (var n = 0; n < 3; n++)
        {
            var sent = await connection.PostAsync(new SlackPlace($"C{n}", null), new SlackMessage("x", []), TestContext.Current.CancellationToken);
            Assert.Equal(SlackResult.RateLimited, sent.Error);
            Assert.InRange(sent.RetryAfter!.Value.TotalSeconds, 82_000, 82_721);
        }
        Assert.False(Slack.Web.Calls.ContainsKey("chat.postMessage"));
    }

    [Fact]
    public async Task Start_ScopeNotGranted_NamesTheScope()
    {
        await using var slack = await SlackStandIn.StartAsync(new SlackIdentityCard { Scopes = ["app_mentions:read", "assistant:write", "commands", "im:history", "im:write"] });
        await using var connection = Connect(slack.ApiRoot, slack.Card.BotToken, slack.Card.AppToken);
        var started = await connection.StartAsync(new Deaf(), TestContext.Current.CancellationToken);
        Assert.Contains("lacks the scope chat:write", started.Trouble, StringComparison.Ordinal);
    }

    private protected override ISlackConnection Connect(Uri apiRoot, string botToken, string appToken)
    {
        var options = new SlackOptions { ApiRoot = apiRoot, BotToken = botToken, AppToken = appToken };
        var http = new HttpEvents(Options.Create(options), TimeProvider.System, NullLogger<HttpEvents>.Instance);
        return new BuiltInSlackConnection(options, http, SlackBot.Quick, TimeProvider.System, NullLogger<BuiltInSlackConnection>.Instance);
    }

    private sealed class Deaf : ISlackListener
    {
        public bool TryTake(SlackEvent received) => true;
    }
}
