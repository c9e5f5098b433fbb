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

    [Theory]
    [InlineData(false, "Gone", "Unknown Channel")]
    [InlineData(true, "MissingPermission", "Missing Permissions")]
    public async Task Mention_ChannelDeletedOrForbidden_IsOneLineAndNothingElse(bool isForbidden, string outcome, string words)
    {
        (isForbidden ? _door.StandIn.Rest.ForbiddenChannels : _door.StandIn.Rest.DeletedChannels)[_door.StandIn.Identity.Channel] = true;
        _door.StandIn.Say($"{Me} who denied");
        await Eventually.TrueAsync(() => _door.Log.Lines.Any(line => line.Contains("not delivered", StringComparison.Ordinal)), "a line should say so");
        await QuietAsync();
        var line = Assert.Single(_door.Log.LinesFrom(Microsoft.Extensions.Logging.LogLevel.Warning));
        Assert.Contains($"({outcome})", line, StringComparison.Ordinal);
        Assert.Contains(words, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mention_RewordedAfterTheAnswer_ChangesTheAnswer()
    {
        var question = _door.StandIn.Say($"{Me} who denied");
        await AnsweredAsync();
        _door.StandIn.Faults.Copies = 11;
        _door.StandIn.Reword(question, $"{Me} who confirmed");
        _door.StandIn.Faults.Copies = 1;

        await Eventually.TrueAsync(() => LeadOf(Assert.Single(_door.StandIn.Rest.Messages).Value) == "Found for who confirmed", "the answer should change");
        await QuietAsync();
        Assert.Equal(1, _door.Answerer.Asked.Count(asked => asked.Text == "who confirmed"));
    }

    [Fact]
    public async Task Mention_LinkPreviewAppeared_ChangesNothing()
    {
        var question = _door.StandIn.Say($"{Me} who denied");
        await AnsweredAsync();
        _door.StandIn.Reword(question, $"{Me} who denied", isEdit: false);
        _door.StandIn.Reword(question, $"{Me} who denied");
        await QuietAsync();
        Assert.Equal(1, _door.Answerer.Asked.Count(asked => asked.Text == "who denied"));
    }

    [Fact]
    public async Task Mention_RewordedWhileTheAnswerIsOnItsWay_IsAnsweredOnceAsItReadsLast()
    {
        var answering = new TaskCompletionSource();
        _door.Answerer.Before = answering.Task.WaitAsync;
        var question = _door.StandIn.Say($"{Me} who denied");
        await Eventually.TrueAsync(() => !_door.Answerer.Asked.IsEmpty, "the question should be asked");
        _door.StandIn.Reword(question, $"{Me} who confirmed");
        await _door.StandIn.Type("who", "did", "d").Acknowledged.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);
        answering.SetResult();

        await Eventually.TrueAsync(() => _door.StandIn.Rest.Messages.Values.Any(message => LeadOf(message) == "Found for who confirmed"), "the answer should follow");
        Assert.Single(_door.StandIn.Rest.Messages);
    }

    [Fact]
    public async Task Message_RewordedToMentionTheBot_IsAnswered()
    {
        var question = _door.StandIn.Say("who denied", mentionsBot: false);
        _door.StandIn.Reword(question, $"{Me} who denied");
        await AnsweredAsync();
        Assert.Equal("Found for who denied", LeadOf(Assert.Single(_door.StandIn.Rest.Messages).Value));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Mention_DeletedAfterTheAnswer_TakesTheAnswerAway(bool withOthers)
    {
        var question = _door.StandIn.Say($"{Me} who denied");
        await AnsweredAsync();
        if (withOthers)
            _door.StandIn.DeleteMany(1, question, 2);
        else
            _door.StandIn.Delete(question);
        await Eventually.TrueAsync(() => _door.StandIn.Rest.Messages.IsEmpty, "the answer should go");
    }

    [Fact]
    public async Task Mention_AnswerDeletedByHand_ChangesOfTheQuestionAreQuiet()
    {
        var question = _door.StandIn.Say($"{Me} who denied");
        await AnsweredAsync();
        _door.StandIn.Rest.Messages.Clear();
        _door.StandIn.Reword(question, $"{Me} who confirmed");
        _door.StandIn.Delete(question);
        await QuietAsync();
        Assert.Empty(_door.StandIn.Rest.Messages);
        Assert.Empty(_door.Log.LinesFrom(Microsoft.Extensions.Logging.LogLevel.Warning));
    }

    [Fact]
    public async Task Mention_SubmitsALink_GoesToSubmissions()
    {
        _door.StandIn.Say($"{Me} submit <https://example.org/new>");
        await AnsweredAsync();
        Assert.Equal("https://example.org/new", Assert.Single(_door.Desk.Links).Link.AbsoluteUri);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Mention_Administers_OnlyWhereNobodyElseReads(bool directly, int commands)
    {
        _door.StandIn.Say(directly ? "admin status" : $"{Me} admin status", mentionsBot: !directly, directly: directly);
        await AnsweredAsync();
        Assert.Equal(commands, _door.Desk.Commands.Count);
        Assert.Equal(!directly, Assert.Single(_door.StandIn.Rest.Messages).Value.Body["content"]!.ToString().Contains("/newsbot", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mention_DiskFull_IsStillAnsweredOnce()
    {
        _state.IsFull = true;
        _door.StandIn.Faults.Copies = 5;
        _door.StandIn.Say($"{Me} admin status");
        await AnsweredAsync();
        _door.StandIn.Faults.Copies = 1;
        Assert.Single(_door.StandIn.Rest.Messages);
    }

    private static string? LeadOf(StoredMessage message) => message.Body["embeds"]?[0]?["description"]?.ToString().Split('\n')[0];
}
