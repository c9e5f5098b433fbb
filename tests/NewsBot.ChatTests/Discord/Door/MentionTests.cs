using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.ChatTests.Support;

namespace NewsBot.ChatTests.Discord.Door;

public sealed class MentionTests : IAsyncLifetime
{
    private readonly MemoryState _state = new();
    private RunningDoor _door = null!;

    public async ValueTask InitializeAsync()
    {
        _door = await RunningDoor.StartAsync(await DiscordStandIn.StartAsync(), state: _state);
        await _door.ConnectedAsync();
    }

    public ValueTask DisposeAsync() => _door.DisposeAsync();

    private string Me => $"<@{_door.StandIn.Identity.ApplicationId}>";

    private Task AnsweredAsync(int messages = 1) => Eventually.TrueAsync(() => _door.StandIn.Rest.Messages.Count >= messages, $"{messages} answers should arrive");

    /// <summary>A question asked after all else was handled: what had to come has come.</summary>
    private async Task QuietAsync() => await _door.StandIn.Use("help").Answered.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

    [Fact]
    public async Task Mention_Question_IsAnsweredAsAReply()
    {
        var message = _door.StandIn.Say($"{Me} who denied");
        await AnsweredAsync();
        var body = Assert.Single(_door.StandIn.Rest.Messages).Value.Body;
        Assert.Equal("who denied", _door.Answerer.Asked.Last().Text);
        Assert.Equal($"{message}", body["message_reference"]!["message_id"]!.ToString());
        Assert.Equal("[]", body["allowed_mentions"]!["parse"]!.ToJsonString());
    }

    [Fact]
    public async Task DirectMessage_Question_IsAnsweredWithoutMention()
    {
        _door.StandIn.Say("who denied", mentionsBot: false, directly: true);
        await AnsweredAsync();
        Assert.Null(_door.Answerer.Asked.Last().Asker.Community);
    }

    [Fact]
    public async Task Mention_Bare_IsAnsweredWithHelp()
    {
        _door.StandIn.Say(Me);
        await AnsweredAsync();
        Assert.Equal("/help", _door.Answerer.Asked.Last().Text);
    }

    [Fact]
    public async Task Message_NotMeant_IsLeftAlone()
    {
        _door.StandIn.Say("who denied", mentionsBot: false);
        _door.StandIn.Say($"{Me} who denied", by: new Someone(8, IsBot: true));
        await QuietAsync();
        Assert.Empty(_door.StandIn.Rest.Messages);
    }

    [Fact]
    public async Task Mention_DeliveredElevenTimesAndAfterRestart_IsAnsweredOnce()
    {
        _door.StandIn.Faults.Copies = 11;
        _door.StandIn.Say($"{Me} who denied");
        await AnsweredAsync();
        _door.StandIn.Faults.Copies = 1;
        await QuietAsync();
        Assert.Single(_door.StandIn.Rest.Messages);
        Assert.Equal(1, _door.Answerer.Asked.Count(question => question.Text == "who denied"));
    }

    [Fact]
    public async Task Mention_DeletedMeanwhile_GetsNoAnswer()
    {
        var answering = new TaskCompletionSource();
        _door.Answerer.Before = answering.Task.WaitAsync;
        var message = _door.StandIn.Say($"{Me} who denied");
        await Eventually.TrueAsync(() => !_door.Answerer.Asked.IsEmpty, "the question should be asked");
        _door.StandIn.Delete(message);

        // Events come in order, and completions need no worker: once one is acknowledged, the deletion is known.
        await _door.StandIn.Type("who", "did", "d").Acknowledged.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);
        answering.SetResult();
        await QuietAsync();
        Assert.Empty(_door.StandIn.Rest.Messages);
    }

    [Fact]
    public async Task Mention_ChannelDeletedOrForbidden_IsOneLineAndNothingElse()
    {
        _door.StandIn.Rest.DeletedChannels[_door.StandIn.Identity.Channel] = true;
        _door.StandIn.Say($"{Me} who denied");
        await Eventually.TrueAsync(() => _door.Log.Lines.Any(line => line.Contains("not delivered", StringComparison.Ordinal)), "a line should say so");
        await QuietAsync();
        Assert.Single(_door.Log.LinesFrom(Microsoft.Extensions.Logging.LogLevel.Warning), line => line.Contains("Unknown Channel", StringComparison.Ordinal));
    }
}
