using System.Globalization;
using Microsoft.Extensions.Logging;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.ChatTests.Slack.StandIn;
using NewsBot.ChatTests.Support;
using NewsBot.Supervision;

namespace NewsBot.ChatTests.Slack;

/// <summary>Faults, each in cycles, with every event delivered several times: exactly one answer each.</summary>
/// <remarks>The suite runs a few cycles; SLACK_FAULT_CYCLES=100 runs the long form.</remarks>
public sealed class SlackFaultTests
{
    private static readonly int Cycles = int.TryParse(Environment.GetEnvironmentVariable("SLACK_FAULT_CYCLES"), CultureInfo.InvariantCulture, out var cycles) ? cycles : 3;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Faults() =>
        ["none", "cut before", "cut during", "refresh", "warning", "down", "429", "429 page", "503 page", "restart", "slow acknowledgement path"];

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
            for (var cycle = 0; cycle < Cycles; cycle++)
            {
                bot = await InflictAsync(fault, slack, bot, with, async channel => questions.Add(await slack.MentionAsync("who denied", channel)), $"C{cycle}");
                var stamp = questions[^1];
                await Eventually.IsTrueAsync(() => slack.Desk.Sent.Any(post => post.Thread == stamp), $"the answer of cycle {cycle}");
            }

            await Task.Delay(500, Cancellation);
            Assert.All(questions, question => Assert.Single(slack.Desk.Sent, post => post.Thread == question));
            Assert.DoesNotContain(slack.Desk.Refusals, refusal => !refusal.StartsWith("acknowledgement", StringComparison.Ordinal));
        }
        finally
        {
            await bot.DisposeAsync();
        }
    }

    [Fact]
    public async Task Socket_Silent_IsFoundAndReplaced()
    {
        await using var slack = await SlackStandIn.StartAsync();
        slack.Faults.IsDeaf = true;
        await using var bot = await SlackBot.StartAsync(slack);
        slack.Faults.IsDeaf = false;

        // Its pings stay unanswered, so within ping interval and pong timeout each deaf socket is given up.
        await Eventually.IsTrueAsync(() => slack.Sockets.Opened >= 4, "replacements of both deaf sockets");
        await Eventually.IsTrueAsync(() => slack.Sockets.Open.Count >= 2, "sockets");
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
            case "refresh":
                slack.Sockets.AskToReconnect("refresh_requested");
                break;
            case "warning":
                slack.Sockets.AskToReconnect("warning");
                break;
            case "down":
                slack.Faults.IsDown = true;
                slack.Sockets.CutAll();
                asked = ask(channel);
                await Task.Delay(50, Cancellation);
                slack.Faults.IsDown = false;
                break;
            case "429":
                slack.Faults.Rest.Enqueue(new RestFault("chat.postMessage", 429, "{}", Headers: new Dictionary<string, string> { ["Retry-After"] = "0" }));
                break;
            case "429 page":
                slack.Faults.Rest.Enqueue(new RestFault("chat.postMessage", 429, "<html>", "text/html", new Dictionary<string, string> { ["Retry-After"] = "0" }));
                break;
            case "503 page":
                slack.Faults.Rest.Enqueue(RestFault.Page("chat.postMessage", 503));
                break;
            case "restart":
                await ask(channel);
                await bot.DisposeAsync();
                return await SlackBot.StartAsync(slack, with);
            case "slow acknowledgement path":
                with.Answerer.Before = cancellation => Task.Delay(50, cancellation);
                break;
        }

        if (asked.IsCompleted && fault is not ("cut during" or "down"))
            asked = ask(channel);
        await asked;
        return bot;
    }
}
