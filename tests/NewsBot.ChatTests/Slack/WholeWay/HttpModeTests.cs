using System.Net;
using System.Text.Json.Nodes;
using NewsBot.ChatTests.Slack.StandIn;
using NewsBot.ChatTests.Support;

namespace NewsBot.ChatTests.Slack.WholeWay;

/// <summary>The running program without sockets: Slack posts what happens to it, signed, over real HTTP.</summary>
public sealed class HttpModeTests : IAsyncLifetime
{
    private SlackStandIn _slack = null!;
    private SlackPoster _poster = null!;
    private NewsBotProgram _newsbot = null!;

    public async ValueTask InitializeAsync()
    {
        _slack = await SlackStandIn.StartAsync();
        _newsbot = new NewsBotProgram(
            ("Slack__Mode", "Http"),
            ("Slack__BotToken", _slack.Card.BotToken),
            ("Slack__SigningSecret", _slack.Card.SigningSecret),
            ("Slack__ApiRoot", _slack.ApiRoot.AbsoluteUri));
        _poster = new SlackPoster(new Uri(_newsbot.Page, "slack/events"), _slack.Card.SigningSecret, TimeProvider.System);
        _slack.Delivery = _poster.DeliverAsync;
        await _newsbot.RunAsync("add", NewsBotProgram.Seeds);
        await _newsbot.ServeAsync(NewsBotProgram.SeedArticles);
        await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _newsbot.DisposeAsync();
        _poster.Dispose();
        await _slack.DisposeAsync();
    }

    [Fact]
    public async Task People_MentionCommandAndButton_AreAnsweredOverHttp()
    {
        var question = await _slack.MentionAsync("who denied");
        var answer = await PostAsync(post => post.Thread == question);
        Assert.Contains("Julian Assange", answer.Words, StringComparison.Ordinal);
        Assert.NotEmpty(BlockReader.Quotes(answer.Blocks));

        await _slack.CommandAsync("ceasefire regions", channel: "C2");
        var whispered = await PostAsync(post => post.OnlyFor == "U1");
        Assert.Contains("Daraa", whispered.Words, StringComparison.Ordinal);

        await _slack.PressAsync(whispered, "share");
        var shared = await PostAsync(post => post.Channel == "C2" && post.OnlyFor is null);
        Assert.Equal(BlockReader.Quotes(whispered.Blocks), BlockReader.Quotes(shared.Blocks));

        await _slack.PressAsync(answer, "ask_more");
        var dialog = await Eventually.FindAsync(() => _slack.Desk.Dialogs.FirstOrDefault(), "the dialog");
        await _slack.SubmitAsync(dialog, "question", "what did Tillerson say");
        await PostAsync(post => post.Thread == question && post.Words.Contains("Tillerson", StringComparison.Ordinal));
        Assert.DoesNotContain(_newsbot.Lines, line => line.Contains(_slack.Card.SigningSecret, StringComparison.Ordinal) || line.Contains("/respond/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Event_DeliveredElevenTimes_IsAnsweredOnce()
    {
        _slack.Faults.Copies = 11;
        var question = await _slack.MentionAsync("who denied");
        _slack.Faults.Copies = 1;

        // A channel's events are handled in order, so what follows is answered last.
        var next = await _slack.MentionAsync("ceasefire regions");
        await PostAsync(post => post.Thread == next);
        Assert.Single(_slack.Desk.Sent, post => post.Thread == question);
    }

    [Fact]
    public async Task Address_Verified_EchoesTheChallenge()
    {
        using var reply = await SendAsync(new JsonObject { ["type"] = "url_verification", ["challenge"] = "3eZbrw1aB", ["token"] = "x" }, TimeSpan.Zero);
        Assert.Equal("3eZbrw1aB", await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(-280, HttpStatusCode.OK)]
    [InlineData(-320, HttpStatusCode.Unauthorized)]
    [InlineData(280, HttpStatusCode.OK)]
    [InlineData(320, HttpStatusCode.Unauthorized)]
    public async Task Request_SignedSoLongAgo_IsTakenWithinFiveMinutes(int seconds, HttpStatusCode status)
    {
        using var reply = await SendAsync(Nothing, TimeSpan.FromSeconds(seconds));
        Assert.Equal(status, reply.StatusCode);
    }

    [Fact]
    public async Task Request_ForgedChangedOrReplayed_IsRefused()
    {
        var post = _poster.Sign(SlackPoster.BodyOf("events_api", Nothing), TimeProvider.System.GetUtcNow());
        using var changed = await _poster.SendAsync(post with { Body = post.Body.Replace("nothing", "something", StringComparison.Ordinal) });
        using var first = await _poster.SendAsync(post);
        using var again = await _poster.SendAsync(post);
        using var stranger = new SlackPoster(new Uri(_newsbot.Page, "slack/events"), "another secret", TimeProvider.System);
        using var forged = await stranger.SendAsync(stranger.Sign(SlackPoster.BodyOf("events_api", Nothing), TimeProvider.System.GetUtcNow()));
        Assert.Equal(
            [HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized],
            new[] { changed, first, again, forged }.Select(reply => reply.StatusCode));
    }

    private static JsonObject Nothing => new() { ["type"] = "event_callback", ["team_id"] = "T1", ["event_id"] = $"Ev{Guid.NewGuid():N}", ["event"] = new JsonObject { ["type"] = "nothing" } };

    private Task<HttpResponseMessage> SendAsync(JsonObject payload, TimeSpan skew) =>
        _poster.SendAsync(_poster.Sign(SlackPoster.BodyOf("events_api", payload), TimeProvider.System.GetUtcNow() + skew));

    /// <summary>Until the door has asked Slack who it is, it takes nothing.</summary>
    private async Task OpenAsync()
    {
        var opened = false;
        while (!opened)
        {
            opened = await _poster.DeliverAsync("events_api", Nothing);
            if (!opened)
                await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private async Task<SlackPost> PostAsync(Func<SlackPost, bool> wanted)
    {
        var post = await Eventually.FindAsync(() => _slack.Desk.Sent.FirstOrDefault(wanted), "a message of the bot");
        Assert.Empty(_slack.Desk.Refusals);
        return post;
    }
}
