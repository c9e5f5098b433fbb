using NewsBot.ChatTests.Slack.StandIn;
using NewsBot.ChatTests.Support;

namespace NewsBot.ChatTests.Slack;

/// <summary>What people do, and what they get.</summary>
public sealed class SlackConversationTests : IAsyncLifetime
{
    private SlackStandIn _slack = null!;
    private SlackBot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _slack = await SlackStandIn.StartAsync();
        _bot = await SlackBot.StartAsync(_slack);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _slack.DisposeAsync();
    }

    [Theory]
    [InlineData("who denied", "who denied")]
    [InlineData("/who denied", "/who denied")]
    [InlineData("what about &lt;b&gt; &amp; co", "what about <b> & co")]
    public async Task Mention_Question_IsAnsweredInItsThread(string words, string asked)
    {
        var question = await _slack.MentionAsync(words);
        var answer = await AnswerToAsync(question);

        Assert.Equal(asked, _bot.With.Answerer.Asked.Last().Text);
        Assert.Equal("slack:T1", _bot.With.Answerer.Asked.Last().Asker.Community);
        Assert.Equal(5, BlockReader.Quotes(answer.Blocks).Count);
        Assert.Equal("The harbour master denied report 1 about the ferry.", BlockReader.Quotes(answer.Blocks)[0]);
        Assert.Contains("https://example.org/ferry/1", answer.Text, StringComparison.Ordinal);
        Assert.False(answer.Call!["unfurl_links"]!.GetValue<bool>());
        Assert.False(answer.Call["unfurl_media"]!.GetValue<bool>());
        Assert.False(answer.Call["mrkdwn"]!.GetValue<bool>());
        Assert.Null(answer.OnlyFor);
    }

    [Fact]
    public async Task Mention_FollowUpInThread_SharesTheConversation()
    {
        var first = await _slack.MentionAsync("who denied");
        await AnswerToAsync(first);
        await _slack.MentionAsync("and the tunnel?", thread: first);
        await Eventually.IsTrueAsync(() => _slack.Desk.Sent.Count(post => post.Thread == first) == 2, "the second answer");

        var conversations = _bot.With.Answerer.Asked.Select(question => question.Conversation).Distinct();
        Assert.Equal($"slack:T1:C1:{first}", Assert.Single(conversations));
    }

    [Fact]
    public async Task DirectMessage_Question_ShowsStatusBeforeTheAnswer()
    {
        var question = await _slack.WriteAsync("latest");
        await AnswerToAsync(question);
        var status = Assert.Single(_slack.Desk.Statuses);
        Assert.Equal(question, status["thread_ts"]!.ToString());
    }

    [Fact]
    public async Task Command_Question_IsAnsweredPrivatelyAndShared()
    {
        await _slack.CommandAsync("who denied");
        var answer = await PostAsync(post => post.OnlyFor == "U1");
        Assert.NotNull(BlockReader.Button(answer.Blocks, "share"));

        await _slack.PressAsync(answer, "share");
        await _slack.PressAsync(answer, "share");
        var shared = await PostAsync(post => post.OnlyFor is null);
        Assert.Equal(BlockReader.Quotes(answer.Blocks), BlockReader.Quotes(shared.Blocks));
        Assert.Null(BlockReader.Button(shared.Blocks, "share"));
        await SettleAsync();
        Assert.Equal(2, _slack.Desk.Sent.Count);
    }

    [Fact]
    public async Task More_OnAPrivateAnswer_StaysPrivate()
    {
        await _slack.CommandAsync("who denied");
        var answer = await PostAsync(post => post.OnlyFor == "U1");
        await _slack.PressAsync(answer, "more");
        var more = await PostAsync(post => post != answer);
        Assert.Equal("U1", more.OnlyFor);
        Assert.Equal(2, BlockReader.Quotes(more.Blocks).Count);
    }

    [Fact]
    public async Task AskMore_OnAPrivateAnswer_IsAnsweredPrivately()
    {
        await _slack.CommandAsync("who denied");
        await _slack.PressAsync(await PostAsync(post => post.OnlyFor == "U1"), "ask_more");
        var dialog = await Eventually.FindAsync(() => _slack.Desk.Dialogs.FirstOrDefault(), "the dialog");
        await _slack.SubmitAsync(dialog, "question", "and the tunnel?");
        Assert.Equal("U1", (await PostAsync(post => post.Words.Contains("and the tunnel?", StringComparison.Ordinal))).OnlyFor);
    }

    [Fact]
    public async Task Delete_OfAPrivateAnswer_TakesItAway()
    {
        await _slack.CommandAsync("who denied");
        var answer = await PostAsync(post => post.OnlyFor == "U1");
        await _slack.PressAsync(answer, "delete");
        await Eventually.IsTrueAsync(() => answer.IsDeleted, "the deletion");
    }

    [Fact]
    public async Task Buttons_AfterARestart_StillWork()
    {
        var question = await _slack.MentionAsync("who denied");
        var answer = await AnswerToAsync(question);
        var state = _bot.With.State;
        await _bot.DisposeAsync();
        _bot = await SlackBot.StartAsync(_slack, new Collaborators { State = state });

        await _slack.PressAsync(answer, "more", user: "U2");
        var more = await PostAsync(post => post.Thread == question && post != answer);
        Assert.Equal(2, BlockReader.Quotes(more.Blocks).Count);
    }

    [Theory]
    [InlineData("check_claim", "<@U5> <!channel>", "no words")]
    [InlineData("add_links", "no link at all", "no link")]
    public async Task MessageShortcut_NothingToGoBy_SaysSo(string shortcut, string text, string said)
    {
        await _slack.MessageShortcutAsync(shortcut, text);
        Assert.Contains(said, (await PostAsync(post => post.OnlyFor == "U1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_NoWords_AsksForHelp()
    {
        await _slack.CommandAsync("");
        await PostAsync(post => post.OnlyFor == "U1");
        Assert.Equal("help", Assert.Single(_bot.With.Answerer.Asked).Text);
    }

    [Fact]
    public async Task More_OnAnswer_PostsTheRestInTheThread()
    {
        var question = await _slack.MentionAsync("who denied");
        var answer = await AnswerToAsync(question);
        await _slack.PressAsync(answer, "more", user: "U2");

        var more = await PostAsync(post => post.Thread == question && post != answer);
        Assert.Equal(["The harbour master denied report 6 about the ferry.", "The harbour master denied report 7 about the ferry."], BlockReader.Quotes(more.Blocks));
        Assert.Null(BlockReader.Button(more.Blocks, "more"));
    }

    [Fact]
    public async Task Context_OnAnswer_OpensDialogWithParagraphs()
    {
        var answer = await AnswerToAsync(await _slack.MentionAsync("who denied"));
        await _slack.PressAsync(answer, "context", user: "U2");
        var dialog = await Eventually.FindAsync(() => _slack.Desk.Dialogs.FirstOrDefault(), "the dialog");
        Assert.Contains("It was a quiet morning. The harbour master denied report 1 about the ferry. Nobody else spoke.", BlockReader.Quotes(dialog["blocks"]));
    }

    [Fact]
    public async Task AskMore_OnAnswer_AnswersInTheSameThread()
    {
        var question = await _slack.MentionAsync("who denied");
        await _slack.PressAsync(await AnswerToAsync(question), "ask_more", user: "U2");
        var dialog = await Eventually.FindAsync(() => _slack.Desk.Dialogs.FirstOrDefault(), "the dialog");
        await _slack.SubmitAsync(dialog, "question", "and the tunnel?", user: "U2");

        await PostAsync(post => post.Thread == question && post.Words.Contains("and the tunnel?", StringComparison.Ordinal));
        Assert.Equal($"slack:T1:C1:{question}", _bot.With.Answerer.Asked.Last().Conversation);
    }

    [Fact]
    public async Task Delete_ByAsker_TakesTheAnswerAway()
    {
        var answer = await AnswerToAsync(await _slack.MentionAsync("who denied"));
        await _slack.PressAsync(answer, "delete", user: "U2");
        await PostAsync(post => post.OnlyFor == "U2" && post.Text.Contains("may delete", StringComparison.Ordinal));
        Assert.False(answer.IsDeleted);

        await _slack.PressAsync(answer, "delete", user: "U1");
        await Eventually.IsTrueAsync(() => answer.IsDeleted, "the deletion");
    }

    [Fact]
    public async Task Delete_ByAdministrator_TakesTheAnswerAway()
    {
        var answer = await AnswerToAsync(await _slack.MentionAsync("who denied"));
        await _slack.PressAsync(answer, "delete", user: "UADMIN");
        await Eventually.IsTrueAsync(() => answer.IsDeleted, "the deletion");
    }

    [Fact]
    public async Task Reword_AnsweredQuestion_ChangesTheAnswer()
    {
        var question = await _slack.WriteAsync("who denied");
        var answer = await AnswerToAsync(question);
        await _slack.RewordAsync("D1", question, "who confirmed", "who denied");

        await Eventually.IsTrueAsync(() => _slack.Desk.Find("D1", answer.Timestamp)?.Words.Contains("who confirmed", StringComparison.Ordinal) ?? false, "the changed answer");
        Assert.Equal(1, _slack.Desk.Find("D1", answer.Timestamp)!.Updates);
    }

    [Fact]
    public async Task Reword_LinkPreviewAppeared_ChangesNothing()
    {
        var question = await _slack.WriteAsync("who denied");
        await AnswerToAsync(question);
        await _slack.RewordAsync("D1", question, "who denied", "who denied");
        await SettleAsync();
        Assert.Single(_bot.With.Answerer.Asked);
    }

    [Fact]
    public async Task TakeBack_AnsweredQuestion_TakesTheAnswerAway()
    {
        var question = await _slack.WriteAsync("who denied");
        var answer = await AnswerToAsync(question);
        await _slack.TakeBackAsync("D1", question);
        await Eventually.IsTrueAsync(() => answer.IsDeleted, "the deletion");
    }

    [Fact]
    public async Task TakeBack_WhileTheAnswerIsOnItsWay_NothingIsPosted()
    {
        var answering = new TaskCompletionSource();
        _bot.With.Answerer.Before = answering.Task.WaitAsync;
        var question = await _slack.WriteAsync("who denied");
        await Eventually.IsTrueAsync(() => !_bot.With.Answerer.Asked.IsEmpty, "the question");
        await _slack.TakeBackAsync("D1", question);
        answering.SetResult();

        // A channel's events are handled in order: once the next question is answered, the first one is done with.
        var next = await _slack.WriteAsync("latest");
        Assert.Equal(next, (await PostAsync(_ => true)).Thread);
        Assert.Single(_slack.Desk.Sent);
    }

    [Fact]
    public async Task Home_Opened_ShowsWhatCanBeAsked()
    {
        await _slack.OpenAppAsync("home");
        var home = await Eventually.FindAsync(() => _slack.Desk.Homes.GetValueOrDefault("U1"), "the home");
        var words = string.Join(' ', BlockReader.Texts(home["blocks"]));
        Assert.Contains("12 articles", words, StringComparison.Ordinal);
        Assert.Contains("topic ferry strike", words, StringComparison.Ordinal);

        await _slack.PressAtHomeAsync("ask_from_home");
        var dialog = await Eventually.FindAsync(() => _slack.Desk.Dialogs.FirstOrDefault(), "the dialog");
        await _slack.SubmitAsync(dialog, "question", "latest");
        await PostAsync(post => post.Channel == "U1");
    }

    [Fact]
    public async Task Conversation_Opened_OffersLiveTopics()
    {
        await _slack.OpenAppAsync("messages");
        var prompts = await Eventually.FindAsync(() => _slack.Desk.Prompts.FirstOrDefault(), "prompts");
        Assert.False(prompts.ContainsKey("thread_ts"));
        Assert.Contains(prompts["prompts"]!.AsArray(), prompt => prompt!["message"]!.ToString() == "topic ferry strike");
    }

    [Fact]
    public async Task GlobalShortcut_Used_AsksAndAnswersDirectly()
    {
        await _slack.ShortcutAsync("ask");
        var dialog = await Eventually.FindAsync(() => _slack.Desk.Dialogs.FirstOrDefault(), "the dialog");
        await _slack.SubmitAsync(dialog, "question", "who denied");
        Assert.Equal("U1", (await PostAsync(_ => true)).Channel);
    }

    [Fact]
    public async Task CheckClaim_OnMessage_AnswersPrivatelyAndNeverAdministers()
    {
        await _slack.MessageShortcutAsync("check_claim", "admin feeds remove everything", user: "UADMIN");
        await PostAsync(post => post.OnlyFor == "UADMIN");
        Assert.Empty(_bot.With.Desk.Commands);
        Assert.Equal("admin feeds remove everything", Assert.Single(_bot.With.Answerer.Asked).Text);
    }

    [Fact]
    public async Task AddLinks_OnMessage_SubmitsEachOnce()
    {
        await _slack.MessageShortcutAsync("add_links", "see <https://example.org/a?x=1&amp;y=2|this> and <https://example.org/b> and <https://example.org/b>");
        await PostAsync(post => post.OnlyFor == "U1");
        Assert.Equal(["https://example.org/a?x=1&y=2", "https://example.org/b"], _bot.With.Desk.Links.Select(entry => entry.Link.AbsoluteUri));
    }

    [Theory]
    [InlineData("U1", "That needs an administrator.")]
    [InlineData("UADMIN", "done: status")]
    public async Task Admin_InChannel_IsSeenByAskerAlone(string user, string said)
    {
        await _slack.MentionAsync("admin status", user: user);
        var reply = await PostAsync(_ => true);
        Assert.Equal(user, reply.OnlyFor);
        Assert.Equal(said, reply.Text);
        Assert.Equal(user == "UADMIN", _bot.With.Desk.Commands.Single().Actor.IsAdministrator);
    }

    [Fact]
    public async Task Submit_Link_GoesToSubmissions()
    {
        await _slack.MentionAsync("submit <https://example.org/new>");
        Assert.Contains("Queued", (await PostAsync(_ => true)).Text, StringComparison.Ordinal);
        Assert.Equal("U1", Assert.Single(_bot.With.Desk.Links).Actor.UserId);
    }

    [Fact]
    public async Task Mention_BrokenIndex_SaysSoInsteadOfNothing()
    {
        _bot.With.Answerer.Failure = new InvalidOperationException("the index is gone");
        var answer = await AnswerToAsync(await _slack.MentionAsync("who denied"));
        Assert.Contains("could not be answered", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("index is gone", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mention_NothingFound_OffersTopicsAndShowsNoCandidates()
    {
        _bot.With.Answerer.Passages = 0;
        var answer = await AnswerToAsync(await _slack.MentionAsync("who denied"));
        Assert.Contains("ferry strike", answer.Words, StringComparison.Ordinal);
        Assert.Empty(BlockReader.Quotes(answer.Blocks));
    }

    private Task<SlackPost> AnswerToAsync(string question) => PostAsync(post => post.Thread == question);

    private async Task<SlackPost> PostAsync(Func<SlackPost, bool> wanted)
    {
        var post = await Eventually.FindAsync(() => _slack.Desk.Sent.FirstOrDefault(wanted), "a message of the bot");
        Assert.Empty(_slack.Desk.Refusals);
        return post;
    }

    /// <summary>Long enough for anything that should not happen to happen.</summary>
    private static Task SettleAsync() => Task.Delay(300, TestContext.Current.CancellationToken);
}
