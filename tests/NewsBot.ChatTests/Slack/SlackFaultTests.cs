using System.Globalization;
using Microsoft.Extensions.Logging;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.ChatTests.Slack.StandIn;
using NewsBot.ChatTests.Support;
using NewsBot.SlackChat;
using NewsBot.SlackChat.Client;
using NewsBot.Supervision;

namespace NewsBot.ChatTests.Slack;

/// <summary>Faults, each in cycles, with every event delivered several times: exactly one answer each.</summary>
/// <remarks>The suite runs a few cycles; NEWSBOT_CYCLES=100 runs the long form.</remarks>
public sealed class SlackFaultTests
{
    private static readonly int Cycles = LongForm.Cycles(inShort: 2);
    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(90);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Faults() =>
    [
        "none", "cut before", "cut during", "refresh_requested", "warning", "too_many_websockets", "silent", "down", "restart", "slow answers",
        "429", "429 storm", "429 page", "503 page", "not ok: service_unavailable", "not ok: ratelimited", "no ticket",
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Fault_EveryEventElevenTimes_AnswersEachOnce(string fault)
    {
        await using var slack = await SlackStandIn.StartAsync();
        slack.Faults.Copies = 11;
        slack.Sockets.AckPatience = TimeSpan.FromSeconds(1);
        var with = new Collaborators();
        var bot = await SlackBot.StartAsync(slack, with);
        try
        {
            List<string> questions = [];
            var slowest = TimeSpan.Zero;
            for (var cycle = 0; cycle < Cycles; cycle++)
            {
                var began = TimeProvider.System.GetTimestamp();
                bot = await InflictAsync(fault, slack, bot, with, async channel => questions.Add(await slack.MentionAsync("who denied", channel)), $"C{cycle}");
                var stamp = questions[^1];
                await Eventually.IsTrueAsync(() => slack.Desk.Sent.Any(post => post.Thread == stamp), $"the answer of cycle {cycle}", BackWithin);
                var answered = TimeProvider.System.GetElapsedTime(began);
                slowest = answered > slowest ? answered : slowest;
            }

            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fault}: {Cycles} cycles, slowest answer after the fault {slowest.TotalSeconds:0.0} s"));
            await Task.Delay(500, Cancellation);
            Assert.All(questions, question => Assert.Single(slack.Desk.Sent, post => post.Thread == question));
            Assert.DoesNotContain(slack.Desk.Refusals, refusal => !refusal.StartsWith("acknowledgement", StringComparison.Ordinal));
        }
        finally
        {
            await bot.DisposeAsync();
        }
    }

    /// <summary>With shortened times in the suite; NEWSBOT_REAL_TIMES=1 waits as long as the defaults say.</summary>
    [Fact]
    public async Task Socket_Silent_IsFoundAndReplaced()
    {
        var tuning = LongForm.RealTimes ? SocketTuning.From(new SlackOptions()) : SlackBot.Quick;
        await using var slack = await SlackStandIn.StartAsync();
        slack.Faults.IsDeaf = true;
        await using var bot = await SlackBot.StartAsync(slack, new Collaborators { Tuning = tuning });
        slack.Faults.IsDeaf = false;
        var began = TimeProvider.System.GetTimestamp();

        // Its pings stay unanswered, so within ping interval and pong timeout each deaf socket is given up.
        await Eventually.IsTrueAsync(() => slack.Sockets.Opened >= 4, "replacements of both deaf sockets", TimeSpan.FromSeconds(75));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"both silent sockets replaced after {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s"));
        await Eventually.IsTrueAsync(() => slack.Sockets.Open.Count >= 2, "sockets", TimeSpan.FromSeconds(75));
        var question = await slack.MentionAsync("who denied");
        await Eventually.IsTrueAsync(() => slack.Desk.Sent.Any(post => post.Thread == question), "the answer");
    }

    [Fact]
    public async Task Socket_OldAge_IsReplacedUnasked()
    {
        await using var slack = await SlackStandIn.StartAsync();
        slack.Sockets.Lifetime = TimeSpan.FromSeconds(2);
        await using var bot = await SlackBot.StartAsync(slack);
        await Eventually.IsTrueAsync(() => slack.Sockets.Opened >= 6, "replacements");
        Assert.NotEmpty(slack.Sockets.Open);
    }

    [Fact]
    public async Task Token_RevokedWhileRunning_IsSaidOnceAndNotTriedAgain()
    {
        await using var slack = await SlackStandIn.StartAsync();
        await using var bot = await SlackBot.StartAsync(slack);
        slack.Faults.AppTokenError = "invalid_auth";
        slack.Sockets.CutAll();
        await Eventually.IsTrueAsync(() => bot.Status?.State == ComponentState.Degraded && bot.Status.Detail.Contains("Slack:AppToken", StringComparison.Ordinal), "the refusal");

        var calls = slack.Web.Calls["apps.connections.open"];
        await Task.Delay(1000, Cancellation);
        Assert.Equal(calls, slack.Web.Calls["apps.connections.open"]);
    }

    [Fact]
    public async Task App_Uninstalled_SaysWhatToMend()
    {
        await using var slack = await SlackStandIn.StartAsync();
        await using var bot = await SlackBot.StartAsync(slack);
        await slack.WithdrawAsync("app_uninstalled");
        await Eventually.IsTrueAsync(() => bot.Status?.Detail.Contains("removed from the workspace", StringComparison.Ordinal) ?? false, "the refusal");
    }

    [Theory]
    [InlineData("xapp-1", "xoxb-1", "are swapped")]
    [InlineData("", "xapp-1", "Slack:BotToken is missing")]
    [InlineData("", "", "set Slack:BotToken and Slack:AppToken")]
    public async Task Token_WrongShape_IsOneClearLineAndNoCall(string botToken, string appToken, string said)
    {
        await using var slack = await SlackStandIn.StartAsync();
        await using var bot = await SlackBot.StartAsync(slack.ApiRoot, slack.Card, null, ("BotToken", botToken), ("AppToken", appToken));
        await Eventually.IsTrueAsync(() => bot.Status?.Detail.Contains(said, StringComparison.Ordinal) ?? false, said);
        Assert.Empty(slack.Web.Calls);
        Assert.InRange(bot.With.Log.LinesFrom(LogLevel.Warning).Count(), 0, 1);
    }

    [Fact]
    public async Task Disk_Full_QuestionsAreStillTaken()
    {
        await using var slack = await SlackStandIn.StartAsync();
        slack.Faults.Copies = 5;
        await using var bot = await SlackBot.StartAsync(slack);
        bot.With.State.IsFull = true;
        var question = await slack.MentionAsync("admin status");
        await Eventually.IsTrueAsync(() => slack.Desk.Sent.Any(post => post.Thread == question), "the reply");
        await Task.Delay(300, Cancellation);
        Assert.Single(slack.Desk.Sent);
    }

    [Fact]
    public async Task Queue_Full_SlackSendsAgainAndEachIsAnsweredOnce()
    {
        await using var slack = await SlackStandIn.StartAsync();
        slack.Sockets.AckPatience = TimeSpan.FromSeconds(1);
        var with = new Collaborators { Answerer = new ShelfAnswerer { Before = cancellation => Task.Delay(300, cancellation) } };
        await using var bot = await SlackBot.StartAsync(slack, with, ("MostWaiting", "10"));
        var questions = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => slack.MentionAsync("who denied", $"C{n}")));
        await Eventually.IsTrueAsync(() => slack.Desk.Sent.Count >= 20, "all answers");
        Assert.All(questions, question => Assert.Single(slack.Desk.Sent, post => post.Thread == question));
        Assert.True(slack.Sockets.Retries > 0);
    }

    [Fact]
    public async Task Workers_AllBusy_MentionsAreAcknowledgedAndWaitTheirTurn()
    {
        await using var slack = await SlackStandIn.StartAsync();
        var answering = new TaskCompletionSource();
        var with = new Collaborators { Answerer = new ShelfAnswerer { Before = answering.Task.WaitAsync } };
        await using var bot = await SlackBot.StartAsync(slack, with, ("Workers", "2"));

        // Each returns once it is acknowledged.
        var questions = await Task.WhenAll(Enumerable.Range(0, 30).Select(n => slack.MentionAsync("who denied", $"C{n}")));
        await Eventually.IsTrueAsync(() => with.Answerer.Asked.Count >= 2, "two workers");
        Assert.Equal(2, with.Answerer.Asked.Count);

        answering.SetResult();
        await Eventually.IsTrueAsync(() => slack.Desk.Sent.Count >= questions.Length, "all answers");
        Assert.All(questions, question => Assert.Single(slack.Desk.Sent, post => post.Thread == question));
    }

    [Fact]
    public async Task Stop_QuestionsUnderWay_AreFinishedOrTakenUpNextTime()
    {
        await using var slack = await SlackStandIn.StartAsync();
        var with = new Collaborators();
        var bot = await SlackBot.StartAsync(slack, with, ("StopPatience", "00:00:01"));
        var questions = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => slack.MentionAsync("who denied")));
        var began = TimeProvider.System.GetTimestamp();
        await bot.DisposeAsync();
        Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(10));

        await using var next = await SlackBot.StartAsync(slack, new Collaborators { State = with.State });
        await Eventually.IsTrueAsync(() => slack.Desk.Sent.Count >= 5, "all answers");
        await Task.Delay(1200, Cancellation);
        Assert.All(questions, question => Assert.Single(slack.Desk.Sent, post => post.Thread == question));
    }

    /// <summary>What only the asker sees is taken up too, through the address that came along.</summary>
    [Fact]
    public async Task Stop_CommandsUnderWay_AreAnsweredPrivatelyNextTime()
    {
        await using var slack = await SlackStandIn.StartAsync();
        var with = new Collaborators { Answerer = new ShelfAnswerer { Before = cancellation => Task.Delay(Timeout.Infinite, cancellation) } };
        var bot = await SlackBot.StartAsync(slack, with, ("StopPatience", "00:00:00"));
        await slack.CommandAsync("who denied");
        await slack.MessageShortcutAsync("check_claim", "the ferry sank", user: "U2");
        var question = await slack.WriteAsync("latest");
        await Eventually.IsTrueAsync(() => !with.Answerer.Asked.IsEmpty, "the questions");
        await bot.DisposeAsync();
        Assert.Contains(with.Log.LinesFrom(LogLevel.Warning), line => line.Contains("3 questions from Slack were still under way", StringComparison.Ordinal));

        await using var next = await SlackBot.StartAsync(slack, new Collaborators { State = with.State });
        await Eventually.IsTrueAsync(() => slack.Desk.Sent.Count >= 3, "all answers");
        await Task.Delay(300, Cancellation);
        Assert.Equal(["U1", "U2", null], slack.Desk.Sent.Select(post => post.OnlyFor).OrderBy(user => user ?? "V"));
        Assert.Equal(question, Assert.Single(slack.Desk.Sent, post => post.OnlyFor is null).Thread);
        Assert.DoesNotContain(with.Log.Lines.Concat(next.With.Log.Lines), line => line.Contains("/respond/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stop_AnswerIsOnItsWay_IsNotGivenAgainNextTime()
    {
        await using var slack = await SlackStandIn.StartAsync();
        slack.Faults.Rest.Enqueue(RestFault.Slow("chat.postMessage", TimeSpan.FromSeconds(0.7)));
        var with = new Collaborators();
        var bot = await SlackBot.StartAsync(slack, with, ("StopPatience", "00:00:00"));
        var question = await slack.MentionAsync("who denied");
        await Eventually.IsTrueAsync(() => slack.Faults.Rest.IsEmpty, "the answer's way out");
        await bot.DisposeAsync();

        await using var next = await SlackBot.StartAsync(slack, new Collaborators { State = with.State });
        await Eventually.IsTrueAsync(() => !slack.Desk.Sent.IsEmpty, "the answer");
        await Task.Delay(1500, Cancellation);
        Assert.Single(slack.Desk.Sent, post => post.Thread == question);
    }

    [Theory]
    [InlineData("invalid_auth", "Slack does not know the token in Slack:BotToken")]
    [InlineData("token_revoked", "The token in Slack:BotToken was revoked")]
    [InlineData("account_inactive", "The app was removed from the workspace")]
    public async Task Token_RefusedWhileAnswering_IsSaidOnce(string error, string said)
    {
        await using var slack = await SlackStandIn.StartAsync();
        await using var bot = await SlackBot.StartAsync(slack);
        slack.Faults.BotTokenError = error;
        foreach (var channel in (string[])["C1", "C2", "C3"])
            await slack.MentionAsync("who denied", channel);
        await Eventually.IsTrueAsync(() => slack.Web.Calls.GetValueOrDefault("chat.postMessage") >= 3, "three attempts");
        await Task.Delay(300, Cancellation);
        Assert.Single(bot.With.Log.LinesFrom(LogLevel.Warning), line => line.Contains(said, StringComparison.Ordinal));

        slack.Faults.BotTokenError = null;
        var question = await slack.MentionAsync("who denied", "C4");
        await Eventually.IsTrueAsync(() => slack.Desk.Sent.Any(post => post.Thread == question), "the answer");
    }

    [Theory]
    [InlineData("channel_not_found")]
    [InlineData("is_archived")]
    [InlineData("not_in_channel")]
    public async Task Channel_GoneOrForbidden_IsOneLineAndNothingElse(string error)
    {
        await using var slack = await SlackStandIn.StartAsync();
        await using var bot = await SlackBot.StartAsync(slack);
        slack.Faults.Rest.Enqueue(NotOk("chat.postMessage", error));
        await slack.MentionAsync("who denied");
        await Eventually.IsTrueAsync(() => bot.With.Log.Lines.Any(line => line.Contains("did not take", StringComparison.Ordinal)), "the line");
        var question = await slack.MentionAsync("who denied", "C2");
        await Eventually.IsTrueAsync(() => slack.Desk.Sent.Any(post => post.Thread == question), "the next answer");
        Assert.Contains($"Slack did not take the answer: {error}", Assert.Single(bot.With.Log.LinesFrom(LogLevel.Warning)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_AnyLevel_HoldsNoSecret()
    {
        await using var slack = await SlackStandIn.StartAsync();
        var bot = await SlackBot.StartAsync(slack);
        await slack.MentionAsync("who denied");
        await slack.CommandAsync("who denied");
        await Eventually.IsTrueAsync(() => slack.Desk.Sent.Count >= 2, "both answers");
        slack.Faults.Rest.Enqueue(RestFault.ServerError("respond"));
        await slack.CommandAsync("who denied");
        slack.Sockets.CutAll();
        slack.Faults.IsDown = true;
        await Task.Delay(300, Cancellation);
        slack.Faults.IsDown = false;
        slack.Faults.BotTokenError = "invalid_auth";
        await Eventually.IsTrueAsync(() => slack.Sockets.Open.Count > 0, "a socket");
        await slack.MentionAsync("who denied", "C2");
        await bot.DisposeAsync();

        var lines = string.Join('\n', bot.With.Log.Lines);
        Assert.NotEmpty(lines);
        foreach (var secret in (string[])["standinbottoken", "standinapptoken", "ticket=", "/respond/", "xoxb-1", "xapp-1-"])
            Assert.DoesNotContain(secret, lines, StringComparison.Ordinal);
    }

    private static async Task<SlackBot> InflictAsync(string fault, SlackStandIn slack, SlackBot bot, Collaborators with, Func<string, Task> ask, string channel)
    {
        var asked = Task.CompletedTask;
        switch (fault)
        {
            case "cut before":
                slack.Sockets.CutAll();
                break;
            case "cut during":
                asked = ask(channel);
                slack.Sockets.CutAll();
                break;
            case "refresh_requested" or "warning" or "too_many_websockets":
                slack.Sockets.AskToReconnect(fault);
                break;
            case "silent":
                slack.Faults.IsDeaf = true;
                var opened = slack.Sockets.Opened;
                slack.Sockets.CutAll();
                await Eventually.IsTrueAsync(() => slack.Sockets.Opened > opened, "a silent socket", BackWithin);
                slack.Faults.IsDeaf = false;
                break;
            case "no ticket":
                slack.Faults.Rest.Enqueue(NotOk("apps.connections.open", "internal_error"));
                slack.Sockets.CutAll();
                break;
            case "down":
                slack.Faults.IsDown = true;
                slack.Sockets.CutAll();
                asked = ask(channel);
                await Task.Delay(50, Cancellation);
                slack.Faults.IsDown = false;
                break;
            case "429":
                slack.Faults.Rest.Enqueue(TooMany("{}", "application/json"));
                break;
            case "429 storm":
                for (var n = 0; n < 5; n++)
                    slack.Faults.Rest.Enqueue(TooMany("{}", "application/json"));
                break;
            case "429 page":
                slack.Faults.Rest.Enqueue(TooMany("<html>", "text/html"));
                break;
            case "503 page":
                slack.Faults.Rest.Enqueue(RestFault.Page("chat.postMessage", 503));
                break;
            case "not ok: service_unavailable" or "not ok: ratelimited":
                slack.Faults.Rest.Enqueue(NotOk("chat.postMessage", fault["not ok: ".Length..]));
                break;
            case "restart":
                await ask(channel);
                await bot.DisposeAsync();
                return await SlackBot.StartAsync(slack, with);
            case "slow answers":
                with.Answerer.Before = cancellation => Task.Delay(50, cancellation);
                break;
        }

        if (asked.IsCompleted && fault is not ("cut during" or "down"))
            asked = ask(channel);
        await asked;
        return bot;
    }
    private static RestFault TooMany(string body, string type) => new("chat.postMessage", 429, body, type, new Dictionary<string, string> { ["Retry-After"] = "0" });

    private static RestFault NotOk(string method, string error) =>
        new(method, 200, $$"""{"ok":false,"error":"{{error}}"}""", Headers: new Dictionary<string, string> { ["Retry-After"] = "0" });
}
