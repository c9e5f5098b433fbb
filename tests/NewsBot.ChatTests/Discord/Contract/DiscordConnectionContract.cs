using Microsoft.Extensions.Logging;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.ChatTests.Support;
using NewsBot.ChatTests.Wire;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.ChatTests.Discord.Contract;

/// <summary>What every client of the port must do, against the stand-in. Outcomes are asserted, not bytes.</summary>
/// <remarks>To put another client under it, derive a class and make the client in <see cref="Make"/>.</remarks>
public abstract partial class DiscordConnectionContract : IAsyncLifetime
{
    /// <summary>The clock runs fast, so that pauses of seconds take moments; not so fast that a busy machine looks dead.</summary>
    private const double Fast = 10;

    private readonly SpedClock _time;
    private readonly double _patience;

    private DiscordStandIn _standIn = null!;

    /// <param name="rate">1 for a client that cannot be given a clock.</param>
    protected DiscordConnectionContract(double rate = Fast)
    {
        _time = new SpedClock(rate);
        _patience = 20 * Fast / rate;
    }

    private protected CollectedLog Log { get; } = new();

    private protected DiscordStandIn StandIn => _standIn;

    private protected TimeProvider Time => _time;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static OutgoingMessage Hello => OutgoingMessage.Saying("Hello");

    public async ValueTask InitializeAsync() => _standIn = await DiscordStandIn.StartAsync(_time);

    public async ValueTask DisposeAsync()
    {
        await _standIn.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <param name="apiRoot">Where the stand-in is.</param>
    /// <param name="token">The bot's token.</param>
    /// <param name="shards">How many shards; 0 asks.</param>
    /// <param name="time">The clock shared with the stand-in.</param>
    /// <param name="log">Takes every line of every level.</param>
    protected abstract IDiscordConnection Make(Uri apiRoot, string token, int shards, TimeProvider time, ILoggerProvider log);

    /// <summary>Discord's three seconds are kept at the clock's own pace: a busy machine needs them.</summary>
    private void AtOwnPace() => _time.Rate = 1;

    private protected Task SoonAsync(Func<bool> condition, string what) => Eventually.TrueAsync(condition, what, _patience);

    private protected async Task<ConnectedClient> ConnectAsync(int shards = 0)
    {
        var client = new ConnectedClient(Make(_standIn.ApiRoot, _standIn.Identity.Token, shards, _time, Log), _patience);
        client.Start();
        await client.NextAsync<GuildSeen>();
        return client;
    }

    [Fact]
    public async Task Run_GoodToken_BeginsASessionAndSeesItsGuilds()
    {
        await using var client = await ConnectAsync();
        var session = await client.NextAsync<SessionBegun>();
        Assert.Equal(_standIn.Identity.ApplicationId, session.ApplicationId);
        Assert.Equal(_standIn.Identity.Guild, (await client.NextAsync<GuildSeen>()).GuildId);
        Assert.Equal(ConnectionState.Connected, client.Connection.Health.State);
    }

    [Fact]
    public async Task Run_Stopped_ClosesInGoodOrder()
    {
        await using var client = await ConnectAsync();
        await client.StopAsync();
        Assert.Null(await client.Running);
        await SoonAsync(() => _standIn.Gateway.ClientCloseCodes.Contains(1000), "the client should close with 1000");
        Assert.Equal(ConnectionState.Stopped, client.Connection.Health.State);
    }

    [Fact]
    public async Task Run_WrongToken_SaysWhatToMendAndTriesNoMore()
    {
        _standIn.Faults.TokenRevoked = true;
        await using var client = new ConnectedClient(Make(_standIn.ApiRoot, _standIn.Identity.Token, 0, _time, Log), _patience);
        client.Start();
        var mend = await client.Running.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        Assert.Contains("Discord:Token", mend);
        Assert.Equal(1, _standIn.Rest.Unauthorized);
        Assert.Equal(ConnectionState.Refused, client.Connection.Health.State);
    }

    [Fact]
    public async Task Run_TwoShards_EachGuildIsSeenOnce()
    {
        await using var client = await ConnectAsync(shards: 2);
        await SoonAsync(() => _standIn.Gateway.ShardsConnected == 2, "two shards should connect");
        Assert.Single(client.Events.OfType<GuildSeen>());
        _standIn.Use("help");
        await client.NextAsync<CommandUsed>();
        Assert.Single(client.Events.OfType<CommandUsed>());
    }

    [Fact]
    public async Task Run_Command_BringsItsPathAndOptions()
    {
        await using var client = await ConnectAsync();
        _standIn.Use("latest", new() { ["topic"] = "sanctions", ["count"] = 3, ["private"] = true }, Someone.Manager);
        var used = await client.NextAsync<CommandUsed>();
        Assert.Equal("latest", used.Name);
        Assert.Empty(used.Path);
        Assert.Equal("sanctions", used.Options["topic"]);
        Assert.Equal("3", used.Options["count"]);
        Assert.Equal("true", used.Options["private"]);
        Assert.True(used.User.ManagesGuild);
        Assert.True(used.GuildHasBot);
        Assert.Equal(_standIn.Identity.Guild, used.GuildId);

        _standIn.Use("newsbot", new() { ["url"] = "https://example.org/feed" }, Someone.Member, "feeds", "add");
        var nested = await client.NextAsync<CommandUsed>(command => command.Name == "newsbot");
        Assert.Equal(["feeds", "add"], nested.Path);
        Assert.Equal("https://example.org/feed", nested.Options["url"]);
        Assert.False(nested.User.ManagesGuild);
    }

    [Fact]
    public async Task Run_EveryKindOfEvent_ArrivesAsWhatItIs()
    {
        await using var client = await ConnectAsync();
        _standIn.Type("who", "did", "den");
        _standIn.UseOnMessage("Check this claim", "The moon is far.");
        _standIn.Press("more:abc:o");
        _standIn.Send("ask:abc:o", "question", "And Babbage?");
        _standIn.UseWithFile("submit", "file", new Uri("https://cdn.example/a.html"));
        var said = _standIn.Say($"<@{_standIn.Identity.ApplicationId}> who denied");
        _standIn.Delete(said);

        var typed = await client.NextAsync<CompletionAsked>();
        Assert.Equal(("did", "den"), (typed.Focused, typed.Typed));
        Assert.Equal("The moon is far.", (await client.NextAsync<MessageCommandUsed>()).TargetContent);
        Assert.Equal("more:abc:o", (await client.NextAsync<ButtonPressed>()).CustomId);
        Assert.Equal("And Babbage?", (await client.NextAsync<FormSent>()).Fields["question"]);
        Assert.Equal("https://cdn.example/a.html", (await client.NextAsync<CommandUsed>()).Options["file"]);
        Assert.True((await client.NextAsync<MessageSeen>()).MentionsBot);
        Assert.Equal(said, (await client.NextAsync<MessageGone>()).Id);
    }

    [Fact]
    public async Task Run_PersonBroughtTheBotAlong_GuildIsNotTheBots()
    {
        await using var client = await ConnectAsync();
        _standIn.Use("help", by: new Someone(9, BroughtTheBot: true));
        Assert.False((await client.NextAsync<CommandUsed>()).GuildHasBot);
    }

    [Fact]
    public async Task Acknowledge_ThenReply_BothArriveOnce()
    {
        await using var client = await ConnectAsync();
        AtOwnPace();
        var asked = _standIn.Use("help");
        var used = await client.NextAsync<CommandUsed>();

        Assert.True((await client.Connection.AcknowledgeAsync(used, new FirstResponse.Thinking(IsPrivate: true), Cancellation)).Done);
        Assert.True((await client.Connection.ReplyAsync(used, Hello, Cancellation)).Done);
        Assert.True((await client.Connection.FollowUpAsync(used, Hello, isPrivate: true, Cancellation)).Done);

        Assert.True(asked.IsPrivate);
        Assert.Equal("Hello", (await asked.Answered)["content"]!.ToString());
        Assert.Single(asked.FollowUps);
        Assert.Equal(0, _standIn.Rest.AuthorizedCallbacks);
        Assert.True((await client.Connection.DeleteReplyAsync(used, Cancellation)).Done);
        Assert.Equal(SendOutcome.Gone, (await client.Connection.DeleteReplyAsync(used, Cancellation)).Outcome);
    }

    [Fact]
    public async Task Acknowledge_EveryKind_IsTakenByDiscord()
    {
        await using var client = await ConnectAsync();
        AtOwnPace();
        FirstResponse[] responses =
        [
            new FirstResponse.Thinking(IsPrivate: false),
            new FirstResponse.Reply(Hello, IsPrivate: true),
            new FirstResponse.Choices(["denied", "said"]),
            new FirstResponse.Form("id", "Ask more", "question", "Your question", "And?", 300),
            new FirstResponse.Working(),
        ];
        foreach (var response in responses)
        {
            var asked = response switch
            {
                FirstResponse.Choices => _standIn.Type("who", "did", "den"),
                FirstResponse.Working => _standIn.Press("more:abc:o"),
                _ => _standIn.Use("help"),
            };
            var used = await client.NextAsync<Interaction>(interaction => interaction.Id == asked.Id);
            Assert.True((await client.Connection.AcknowledgeAsync(used, response, Cancellation)).Done, response.ToString());
        }

        Assert.Empty(_standIn.Rest.Invalid);
    }

    [Fact]
    public async Task Acknowledge_Twice_SecondIsRefusedAsAlreadyDone()
    {
        await using var client = await ConnectAsync();
        AtOwnPace();
        _standIn.Use("help");
        var used = await client.NextAsync<CommandUsed>();
        await client.Connection.AcknowledgeAsync(used, new FirstResponse.Thinking(IsPrivate: false), Cancellation);
        var second = await client.Connection.AcknowledgeAsync(used, new FirstResponse.Thinking(IsPrivate: false), Cancellation);
        Assert.Equal(SendOutcome.AlreadyAcknowledged, second.Outcome);
    }

    [Fact]
    public async Task Acknowledge_TooLate_IsExpired()
    {
        await using var client = await ConnectAsync();
        _standIn.Use("help");
        var used = await client.NextAsync<CommandUsed>();
        await Task.Delay(TimeSpan.FromSeconds(3.5), _time, Cancellation);
        Assert.Equal(SendOutcome.Expired, (await client.Connection.AcknowledgeAsync(used, new FirstResponse.Thinking(IsPrivate: false), Cancellation)).Outcome);
        Assert.Equal(SendOutcome.Expired, (await client.Connection.ReplyAsync(used, Hello, Cancellation)).Outcome);
    }

    [Fact]
    public async Task Reply_AfterFifteenMinutes_IsExpired()
    {
        await using var client = await ConnectAsync();
        AtOwnPace();
        _standIn.Use("help");
        var used = await client.NextAsync<CommandUsed>();
        await client.Connection.AcknowledgeAsync(used, new FirstResponse.Thinking(IsPrivate: false), Cancellation);
        _standIn.Faults.Rest.Enqueue(RestFault.Refusal("webhooks", 401, 50027, "Invalid Webhook Token"));
        Assert.Equal(SendOutcome.Expired, (await client.Connection.ReplyAsync(used, Hello, Cancellation)).Outcome);
    }

    [Fact]
    public async Task Acknowledge_ServerFailsOnce_IsTriedAgainInTime()
    {
        await using var client = await ConnectAsync();
        AtOwnPace();
        _standIn.Faults.Rest.Enqueue(RestFault.ServerError("callback"));
        var asked = _standIn.Use("help");
        var used = await client.NextAsync<CommandUsed>();
        Assert.True((await client.Connection.AcknowledgeAsync(used, new FirstResponse.Thinking(IsPrivate: false), Cancellation)).Done);
        Assert.Equal(1, asked.Acknowledgements);
    }

    [Fact]
    public async Task Send_ThenEditThenDelete_ChangesTheMessage()
    {
        await using var client = await ConnectAsync();
        var channel = _standIn.Identity.Channel;
        var sent = await client.Connection.SendAsync(channel, Hello, replyTo: 5, nonce: "5", Cancellation);
        Assert.Equal("Hello", _standIn.Rest.Messages[sent.MessageId].Body["content"]!.ToString());

        Assert.True((await client.Connection.EditAsync(channel, sent.MessageId, OutgoingMessage.Saying("Bye"), Cancellation)).Done);
        Assert.Equal("Bye", _standIn.Rest.Messages[sent.MessageId].Body["content"]!.ToString());

        Assert.True((await client.Connection.DeleteAsync(channel, sent.MessageId, Cancellation)).Done);
        Assert.Equal(SendOutcome.Gone, (await client.Connection.EditAsync(channel, sent.MessageId, Hello, Cancellation)).Outcome);
    }

    [Fact]
    public async Task Send_Always_PingsNobodyAndUnfoldsNothing()
    {
        await using var client = await ConnectAsync();
        var sent = await client.Connection.SendAsync(_standIn.Identity.Channel, OutgoingMessage.Saying("@everyone https://example.org"), replyTo: null, nonce: null, Cancellation);
        var body = _standIn.Rest.Messages[sent.MessageId].Body;
        Assert.Equal("[]", body["allowed_mentions"]!["parse"]!.ToJsonString());
        Assert.False(body["allowed_mentions"]!["replied_user"]?.GetValue<bool>() ?? false);
        Assert.Equal(4, body["flags"]!.GetValue<int>() & 4);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FollowUp_WithALink_PingsNobodyAndUnfoldsNothing(bool isPrivate)
    {
        await using var client = await ConnectAsync();
        AtOwnPace();
        var asked = _standIn.Use("help");
        var used = await client.NextAsync<CommandUsed>();
        await client.Connection.AcknowledgeAsync(used, new FirstResponse.Thinking(isPrivate), Cancellation);
        Assert.True((await client.Connection.FollowUpAsync(used, OutgoingMessage.Saying("@everyone https://example.org"), isPrivate, Cancellation)).Done);
        var body = Assert.Single(asked.FollowUps);
        Assert.Equal("[]", body["allowed_mentions"]!["parse"]!.ToJsonString());
        Assert.Equal(isPrivate ? 64 + 4 : 4, body["flags"]!.GetValue<int>());
    }

    [Fact]
    public async Task Send_SameNonce_IsOneMessage()
    {
        await using var client = await ConnectAsync();
        var one = await client.Connection.SendAsync(_standIn.Identity.Channel, Hello, null, "17", Cancellation);
        var other = await client.Connection.SendAsync(_standIn.Identity.Channel, Hello, null, "17", Cancellation);
        Assert.Equal(one.MessageId, other.MessageId);
        Assert.Single(_standIn.Rest.Messages);
    }

    [Fact]
    public async Task Send_File_ArrivesWithTheMessage()
    {
        await using var client = await ConnectAsync();
        var message = Hello with { Files = [new OutgoingFile("a.txt", "text"u8.ToArray())] };
        Assert.True((await client.Connection.SendAsync(_standIn.Identity.Channel, message, null, null, Cancellation)).Done);
    }

    [Theory]
    [InlineData(404, 10003, SendOutcome.Gone)]
    [InlineData(404, 10008, SendOutcome.Gone)]
    [InlineData(403, 50001, SendOutcome.MissingPermission)]
    [InlineData(403, 50013, SendOutcome.MissingPermission)]
    [InlineData(401, 0, SendOutcome.Unauthorized)]
    [InlineData(400, 50035, SendOutcome.Invalid)]
    public async Task Send_Refused_SaysWhyAndIsNotRepeated(int status, int code, SendOutcome outcome)
    {
        await using var client = await ConnectAsync();
        _standIn.Faults.Rest.Enqueue(RestFault.Refusal("messages", status, code, "No"));
        var sent = await client.Connection.SendAsync(_standIn.Identity.Channel, Hello, null, null, Cancellation);
        Assert.Equal(outcome, sent.Outcome);
        Assert.Empty(_standIn.Rest.Messages);
    }

    [Fact]
    public async Task RegisterCommands_ThenRead_AreTheSame()
    {
        await using var client = await ConnectAsync();
        CommandDefinition[] commands =
        [
            new() { Kind = CommandKind.Slash, Name = "who", Description = "Who did", Options = [new() { Kind = OptionKind.Text, Name = "did", Description = "What", Required = true, Completes = true }] },
            new() { Kind = CommandKind.Message, Name = "Check this claim" },
        ];
        Assert.True((await client.Connection.RegisterCommandsAsync(null, commands, Cancellation)).Done);
        var (_, registered) = await client.Connection.RegisteredCommandsAsync(null, Cancellation);
        Assert.Equal(["who", "Check this claim"], registered.Select(command => command.Name));
        Assert.True(registered[0].Options[0].Completes);
        Assert.Empty((await client.Connection.RegisteredCommandsAsync(_standIn.Identity.Guild, Cancellation)).Commands);
    }

    [Fact]
    public async Task RegisteredCommands_GuildWithoutTheBotsCommands_SaysThatItMayNot()
    {
        await using var client = await ConnectAsync();
        _standIn.Rest.WithoutCommands[$"{_standIn.Identity.Guild}"] = true;
        Assert.Equal(SendOutcome.MissingPermission, (await client.Connection.RegisteredCommandsAsync(_standIn.Identity.Guild, Cancellation)).Asked.Outcome);
    }

    [Fact]
    public async Task Run_MessageReworded_TellsSoUnlessDiscordChangedItItself()
    {
        await using var client = await ConnectAsync();
        var me = $"<@{_standIn.Identity.ApplicationId}>";
        var said = _standIn.Say($"{me} who denied");
        _standIn.Reword(said, $"{me} who denied", isEdit: false);
        _standIn.Reword(said, $"{me} who confirmed");
        var reworded = await client.NextAsync<MessageSeen>(message => message.EditedAt is not null);
        Assert.Equal((said, $"{me} who confirmed", true), (reworded.Id, reworded.Content, reworded.MentionsBot));
        Assert.Equal(2, client.Events.OfType<MessageSeen>().Count());
    }

    [Fact]
    public async Task Run_TakenOutOfAGuild_TellsSo()
    {
        await using var client = await ConnectAsync();
        _standIn.Kick();
        Assert.Equal(_standIn.Identity.Guild, (await client.NextAsync<GuildLeft>()).GuildId);
    }

    [Fact]
    public async Task Run_AndEverythingElse_LogsNoToken()
    {
        await using (var client = await ConnectAsync())
        {
            AtOwnPace();
            var asked = _standIn.Use("help");
            var used = await client.NextAsync<CommandUsed>();
            _standIn.Faults.Rest.Enqueue(RestFault.ServerError("callback"));
            _standIn.Faults.Rest.Enqueue(RestFault.TooMany("webhooks", 0.5));
            await client.Connection.AcknowledgeAsync(used, new FirstResponse.Thinking(IsPrivate: false), Cancellation);
            await client.Connection.ReplyAsync(used, Hello, Cancellation);
            _standIn.Gateway.CutAll();
            await client.NextAsync<SessionBegun>();
            Assert.DoesNotContain(Log.Lines, line => line.Contains(asked.Token, StringComparison.Ordinal));
        }

        Assert.NotEmpty(Log.Lines);
        Assert.DoesNotContain(Log.Lines, line => line.Contains(_standIn.Identity.Token, StringComparison.Ordinal));
    }
}
