using System.Collections.Concurrent;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.ChatTests.Slack.StandIn;
using NewsBot.ChatTests.Support;
using NewsBot.SlackChat.Blocks;
using NewsBot.SlackChat.Connection;

namespace NewsBot.ChatTests.Slack;

/// <summary>What every client of the port must do, whatever it is built on. Outcomes are asserted, not bytes.</summary>
public abstract class SlackConnectionContract : IAsyncLifetime
{
    private static readonly SlackMessage Hello = new("Hello", [new SectionBlock("Hello")]);

    private readonly Taker _taker = new();
    private protected SlackStandIn Slack { get; private set; } = null!;
    private ISlackConnection _connection = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A client for the stand-in, with two sockets and short waits.</summary>
    private protected abstract ISlackConnection Connect(Uri apiRoot, string botToken, string appToken);

    public async ValueTask InitializeAsync()
    {
        Slack = await SlackStandIn.StartAsync();
        _connection = Connect(Slack.ApiRoot, Slack.Card.BotToken, Slack.Card.AppToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        await Slack.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Start_GoodTokens_SaysWhoTheBotIs()
    {
        var started = await StartAsync();
        Assert.Equal(new SlackIdentity("T1", "Stand-in", "UBOT"), started.Identity);
        Assert.Equal(SlackState.Connected, _connection.Health.State);
    }

    [Theory]
    [InlineData("invalid_auth", "Slack:BotToken")]
    [InlineData("token_revoked", "Slack:BotToken")]
    [InlineData("account_inactive", "installed again|install it again")]
    public async Task Start_BotTokenRefused_SaysWhatToMendAndStops(string error, string mend)
    {
        Slack.Faults.BotTokenError = error;
        var started = await _connection.StartAsync(_taker, Cancellation);
        Assert.Equal(error, started.Error);
        Assert.Matches(mend, started.Trouble!);
        Assert.Equal(0, Slack.Sockets.Opened);
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("missing_scope")]
    public async Task Start_AppTokenRefused_NamesTheAppToken(string error)
    {
        Slack.Faults.AppTokenError = error;
        var started = await _connection.StartAsync(_taker, Cancellation);
        Assert.Contains("Slack:AppToken", started.Trouble, StringComparison.Ordinal);
        Assert.Equal(SlackState.Refused, _connection.Health.State);
    }

    [Fact]
    public async Task Event_Taken_IsAcknowledgedAtOnce()
    {
        await StartAsync();
        var stamp = await Slack.MentionAsync("hi");
        Assert.Equal(stamp, Assert.IsType<MessageReceived>(Assert.Single(_taker.Events)).Timestamp);
        Assert.True(Slack.Sockets.SlowestAck < TimeSpan.FromSeconds(1));
        Assert.Empty(Slack.Desk.Refusals);
    }

    [Fact]
    public async Task Post_Messages_ArriveInOrderASecondApart()
    {
        await StartAsync();
        var place = new SlackPlace("C1", null);
        var results = await Task.WhenAll(Enumerable.Range(1, 3).Select(n => _connection.PostAsync(place, new SlackMessage($"{n}", []), Cancellation)));
        Assert.All(results, result => Assert.True(result.Succeeded));
        Assert.Equal(["1", "2", "3"], Slack.Desk.Sent.Select(post => post.Text));
        Assert.Empty(Slack.Desk.Refusals);
    }

    [Fact]
    public async Task Post_Refused_IsAResult()
    {
        await StartAsync();
        Assert.Equal("channel_not_found", (await _connection.PostAsync(new SlackPlace("nowhere", null), Hello, Cancellation)).Error);
    }

    [Fact]
    public async Task Post_TooManyRequests_WaitsAsLongAsToldAndPostsOnce()
    {
        await StartAsync();
        Slack.Faults.Rest.Enqueue(new RestFault("chat.postMessage", 429, "<html>slow down</html>", "text/html", new Dictionary<string, string> { ["Retry-After"] = "1" }));
        var began = TimeProvider.System.GetTimestamp();
        Assert.True((await _connection.PostAsync(new SlackPlace("C1", null), Hello, Cancellation)).Succeeded);
        Assert.True(TimeProvider.System.GetElapsedTime(began) >= TimeSpan.FromSeconds(1));
        Assert.Single(Slack.Desk.Sent);
    }

    [Fact]
    public async Task Post_Unavailable_IsTriedAgain()
    {
        await StartAsync();
        Slack.Faults.Rest.Enqueue(RestFault.Page("chat.postMessage", 503));
        Assert.True((await _connection.PostAsync(new SlackPlace("C1", null), Hello, Cancellation)).Succeeded);
        Assert.Single(Slack.Desk.Sent);
    }

    [Fact]
    public async Task UpdateAndDelete_OwnMessage_Work()
    {
        await StartAsync();
        var stamp = (await _connection.PostAsync(new SlackPlace("C1", null), Hello, Cancellation)).Timestamp!;
        Assert.True((await _connection.UpdateAsync("C1", stamp, new SlackMessage("Changed", []), Cancellation)).Succeeded);
        Assert.Equal("Changed", Slack.Desk.Find("C1", stamp)!.Text);
        Assert.True((await _connection.DeleteAsync("C1", stamp, Cancellation)).Succeeded);
        Assert.Null(Slack.Desk.Find("C1", stamp));
        Assert.Equal("message_not_found", (await _connection.DeleteAsync("C1", stamp, Cancellation)).Error);
    }

    [Fact]
    public async Task Ephemeral_Message_IsForOnePerson()
    {
        await StartAsync();
        Assert.True((await _connection.PostEphemeralAsync(new SlackPlace("C1", null), "U7", Hello, Cancellation)).Succeeded);
        Assert.Equal("U7", Assert.Single(Slack.Desk.Sent).OnlyFor);
    }

    [Fact]
    public async Task Respond_SixTimes_WorksFive()
    {
        await StartAsync();
        await Slack.CommandAsync("x");
        var address = Assert.IsType<CommandUsed>(Assert.Single(_taker.Events)).ResponseUrl!;
        var results = new List<bool>();
        for (var n = 0; n < 6; n++)
            results.Add((await _connection.RespondAsync(address, new SlackResponse(Hello), Cancellation)).Succeeded);
        Assert.Equal([true, true, true, true, true, false], results);
    }

    [Fact]
    public async Task OpenModal_TriggerUsedTwice_IsAResult()
    {
        await StartAsync();
        await Slack.ShortcutAsync("ask");
        var trigger = Assert.IsType<GlobalShortcutUsed>(Assert.Single(_taker.Events)).Trigger;
        var view = new ModalView("ask", "Ask", [new SectionBlock("x")]);
        Assert.True((await _connection.OpenModalAsync(trigger, view, Cancellation)).Succeeded);
        Assert.Equal("expired_trigger_id", (await _connection.OpenModalAsync(trigger, view, Cancellation)).Error);
    }

    [Fact]
    public async Task Sockets_AllCut_ComeBack()
    {
        await StartAsync();
        Slack.Sockets.CutAll();
        await Eventually.IsTrueAsync(() => Slack.Sockets.Opened >= 3 && Slack.Sockets.Open.Count > 0, "a new socket");
        await Slack.MentionAsync("still there?");
        Assert.NotEmpty(_taker.Events);
    }

    [Fact]
    public async Task Sockets_ToBeRefreshed_AreReplacedBeforeTheyGo()
    {
        await StartAsync();
        var opened = Slack.Sockets.Opened;
        Slack.Sockets.AskToReconnect("warning");
        await Eventually.IsTrueAsync(
            () =>
            {
                Assert.NotEmpty(Slack.Sockets.Open);
                return Slack.Sockets.Opened > opened && Slack.Sockets.Open.Count > 0;
            },
            "the replacement");
        await Slack.MentionAsync("still there?");
        Assert.Single(_taker.Events);
    }

    [Fact]
    public async Task Sockets_LinkDisabled_StopsAndSaysSo()
    {
        await StartAsync();
        Slack.Sockets.AskToReconnect("link_disabled");
        await Eventually.IsTrueAsync(() => _connection.Health.State == SlackState.Refused, "the refusal");
        Assert.Contains("Socket Mode is turned off", _connection.Health.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_Always_EndsEventsButNotSending()
    {
        await StartAsync();
        await _connection.StopAsync(Cancellation);
        await Eventually.IsTrueAsync(() => Slack.Sockets.Open.Count == 0, "the end of the sockets");
        Assert.True((await _connection.PostAsync(new SlackPlace("C1", null), Hello, Cancellation)).Succeeded);
    }

    private async Task<SlackStart> StartAsync()
    {
        var started = await _connection.StartAsync(_taker, Cancellation);
        Assert.Null(started.Trouble);
        await Eventually.IsTrueAsync(() => Slack.Sockets.Open.Count > 0, "a socket");
        return started;
    }

    private sealed class Taker : ISlackListener
    {
        public ConcurrentQueue<SlackEvent> Events { get; } = new();

        public bool TryTake(SlackEvent received)
        {
            Events.Enqueue(received);
            return true;
        }
    }
}
