using Microsoft.Extensions.Logging;
using NewsBot.Articles;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.ChatTests.Support;
using NewsBot.Supervision;

namespace NewsBot.ChatTests.Discord.Door;

public sealed class DoorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_NoToken_StaysClosedAndSaysHowToOpen()
    {
        await using var door = await RunningDoor.StartAsync(await DiscordStandIn.StartAsync(), settings: new() { ["Discord:Token"] = "" });
        await Eventually.TrueAsync(() => door.Status?.State is ComponentState.Off, "the door should say that it is closed");
        Assert.Equal("set Discord:Token to turn it on", door.Status!.Detail);
    }

    [Fact]
    public async Task Start_NotAToken_SaysWhatWouldBeRight()
    {
        await using var door = await RunningDoor.StartAsync(await DiscordStandIn.StartAsync(), settings: new() { ["Discord:Token"] = "hunter2-secret" });
        await Eventually.TrueAsync(() => door.Status?.State is ComponentState.Degraded, "the door should complain");
        Assert.Contains("Developer Portal", door.Status!.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", door.Status!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_TokenRevoked_IsOneClearLine()
    {
        var standIn = await DiscordStandIn.StartAsync();
        standIn.Faults.TokenRevoked = true;
        await using var door = await RunningDoor.StartAsync(standIn);
        await Eventually.TrueAsync(() => door.Status?.State is ComponentState.Degraded, "the door should complain");
        Assert.Contains("refused the token", door.Status!.Detail, StringComparison.Ordinal);
        Assert.Single(door.Log.LinesFrom(LogLevel.Warning));
    }

    [Fact]
    public async Task Start_Connected_RegistersCommandsOnce()
    {
        await using var door = await RunningDoor.StartAsync();
        await Eventually.TrueAsync(() => door.StandIn.Rest.CommandsOf("").Count > 0, "the commands should be registered");
        Assert.Equal(
            new[] { "Add links to NewsBot", "Check this claim", "about", "ask", "compare", "facts", "help", "latest", "newsbot", "quotes", "submit", "summary", "timeline", "topic", "who" },
            door.StandIn.Rest.CommandsOf("").Select(command => command!["name"]!.ToString()).Order(StringComparer.Ordinal));
        var overwrites = door.StandIn.Rest.CommandOverwrites;

        door.StandIn.Gateway.Invalidate(resumable: false);
        await Eventually.TrueAsync(() => door.StandIn.Gateway.Identifies.Count == 2 && door.StandIn.Gateway.HasSession, "a fresh session should begin", seconds: 40);
        await door.StandIn.Use("help").Answered.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        Assert.Equal(overwrites, door.StandIn.Rest.CommandOverwrites);
        Assert.Empty(door.StandIn.Rest.Invalid);
    }

    [Fact]
    public async Task Topics_AddedAndRemoved_AreTheGuildsCommands()
    {
        await using var door = await RunningDoor.StartAsync();
        var guild = $"{door.StandIn.Identity.Guild}";
        string[] Names() => [.. door.StandIn.Rest.CommandsOf(guild).Select(command => command!["name"]!.ToString())];

        await door.Topics.AddAsync(Audience.Of($"discord:{guild}"), "Climate talks", Cancellation);
        await door.Topics.AddAsync(Audience.Of($"discord:{guild}"), "who", Cancellation);
        await Eventually.TrueAsync(() => Names() is ["climate-talks"], "the topic should get its command");

        await door.Topics.AddAsync(Audience.Of("discord:999"), "sanctions", Cancellation);
        await door.Topics.RemoveAsync(Audience.Of($"discord:{guild}"), "climate talks", Cancellation);
        await Eventually.TrueAsync(() => Names() is [], "the topic's command should go");
        Assert.Empty(door.StandIn.Rest.Invalid);
    }

    [Fact]
    public async Task Topics_MoreThanFitOrNamedLikeACommand_AreLeftOut()
    {
        await using var door = await RunningDoor.StartAsync();
        var guild = $"{door.StandIn.Identity.Guild}";
        var here = Audience.Of($"discord:{guild}");
        string[] taken = ["who", "places", "Help", "newsbot", "admin", "quote"];
        foreach (var topic in taken.Concat(Enumerable.Range(1, 85).Select(n => $"Topic {n}!")))
            await door.Topics.AddAsync(here, topic, Cancellation);

        await Eventually.TrueAsync(() => door.StandIn.Rest.CommandsOf(guild).Count == 80, "the topics should get their commands", seconds: 60);
        Assert.All(door.StandIn.Rest.CommandsOf(guild), command => Assert.Matches("^topic-[0-9]+$", command!["name"]!.ToString()));
        Assert.Empty(door.StandIn.Rest.Invalid);
    }

    [Fact]
    public async Task Commands_Forbidden_IsOneLineAndTriedNoMore()
    {
        var standIn = await DiscordStandIn.StartAsync();
        standIn.Rest.WithoutCommands[$"{standIn.Identity.Guild}"] = true;
        await using var door = await RunningDoor.StartAsync(standIn);
        await Eventually.TrueAsync(() => door.Log.Lines.Any(line => line.Contains("could not be registered", StringComparison.Ordinal)), "a line should say so");
        Assert.Contains("Missing Access; next try: when they change", Assert.Single(door.Log.LinesFrom(LogLevel.Warning)), StringComparison.Ordinal);
        await door.StandIn.Use("help").Answered.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
    }

    [Fact]
    public async Task Guild_LeftAndJoinedAgain_GetsItsTopicsAgain()
    {
        await using var door = await RunningDoor.StartAsync();
        var guild = $"{door.StandIn.Identity.Guild}";
        door.StandIn.Kick();
        await door.StandIn.Use("help").Answered.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        await door.Topics.AddAsync(Audience.Of($"discord:{guild}"), "ferry", Cancellation);
        Assert.Empty(door.StandIn.Rest.CommandsOf(guild));

        door.StandIn.Invite();
        await Eventually.TrueAsync(() => door.StandIn.Rest.CommandsOf(guild).Count == 1, "the topic should get its command");
    }

    [Fact]
    public async Task Interaction_DeliveredTwice_IsAnsweredOnce()
    {
        await using var door = await RunningDoor.StartAsync();
        door.StandIn.Faults.Copies = 3;
        var asked = door.StandIn.Use("help");
        await asked.Answered.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        door.StandIn.Faults.Copies = 1;
        await door.StandIn.Use("about").Answered.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        Assert.Equal((1, 1, 0), (asked.Acknowledgements, asked.Answers, asked.RefusedCallbacks));
    }

    [Fact]
    public async Task Interaction_ExpiredBeforeItIsAcknowledged_IsOneLineAndNoWork()
    {
        await using var door = await RunningDoor.StartAsync();
        door.StandIn.Faults.Rest.Enqueue(RestFault.Refusal("callback", 404, 10062, "Unknown interaction"));
        door.StandIn.Use("help");
        await Eventually.TrueAsync(() => door.Log.Lines.Any(line => line.Contains("not acknowledged", StringComparison.Ordinal)), "a line should say so");
        await door.StandIn.Use("about").Answered.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        Assert.Equal("/about", Assert.Single(door.Answerer.Asked).Text);
    }

    [Fact]
    public async Task Interaction_TooManyWaiting_IsToldToComeBack()
    {
        var answering = new TaskCompletionSource();
        var answerer = new ShelfAnswerer { Before = answering.Task.WaitAsync };
        await using var door = await RunningDoor.StartAsync(await DiscordStandIn.StartAsync(), settings: new() { ["Discord:Workers"] = "1", ["Discord:MostWaiting"] = "2" }, answerer: answerer);
        await door.ConnectedAsync();

        var asked = Enumerable.Range(0, 12).Select(_ => door.StandIn.Use("help")).ToList();
        await Task.WhenAll(asked.Select(one => one.Acknowledged)).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        await Eventually.TrueAsync(() => asked.Count(one => one.Answers > 0) >= 9, "those beyond should be told at once");

        // Completions need no room.
        var typed = door.StandIn.Type("who", "did", "de");
        Assert.NotEmpty((await typed.Answered.WaitAsync(TimeSpan.FromSeconds(20), Cancellation))["choices"]!.AsArray());
        answering.SetResult();
        await Task.WhenAll(asked.Select(one => one.Answered)).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        Assert.All(asked, one => Assert.Equal(1, one.Acknowledgements));
        Assert.Empty(door.StandIn.Rest.Invalid);
    }

    [Fact]
    public async Task Stop_AnswersOnTheirWay_AreFinished()
    {
        await using var door = await RunningDoor.StartAsync();
        var asked = Enumerable.Range(0, 20).Select(_ => door.StandIn.Use("help")).ToList();
        await Task.WhenAll(asked.Select(one => one.Acknowledged)).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        await door.StopAsync();
        Assert.All(asked, one => Assert.Equal(1, one.Answers));
    }

    /// <summary>What could not be finished in time is left to the next start, which answers each once.</summary>
    [Fact]
    public async Task Stop_AnswersTakeTooLong_AreTakenUpAtTheNextStart()
    {
        var state = new MemoryState();
        var answerer = new ShelfAnswerer { Before = cancellation => Task.Delay(Timeout.Infinite, cancellation) };
        var standIn = await DiscordStandIn.StartAsync();
        var door = await RunningDoor.StartAsync(standIn, state: state, settings: new() { ["Discord:Workers"] = "2" }, answerer: answerer);
        await door.ConnectedAsync();
        var asked = Enumerable.Range(0, 6).Select(n => standIn.Use(n % 2 == 0 ? "help" : "about", new() { ["private"] = n == 0 })).ToList();
        var mention = standIn.Say($"<@{standIn.Identity.ApplicationId}> who denied");
        await Task.WhenAll(asked.Select(one => one.Acknowledged)).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        await Eventually.TrueAsync(() => answerer.Asked.Count == 2, "both workers should be busy");

        var began = TimeProvider.System.GetTimestamp();
        await door.StopAsync();
        Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(9), $"stopped after {TimeProvider.System.GetElapsedTime(began)}");
        Assert.Single(door.Log.LinesFrom(LogLevel.Warning), line => line.Contains("7 questions from Discord were still under way", StringComparison.Ordinal));

        await using var next = await RunningDoor.StartAsync(standIn, state: state);
        await Eventually.TrueAsync(() => asked.All(one => one.Answers == 1) && standIn.Rest.Messages.Count == 1, "everything should be answered");
        await standIn.Use("help").Answered.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        Assert.All(asked, one => Assert.Equal((1, 1, 0), (one.Acknowledgements, one.Answers, one.RefusedCallbacks)));
        Assert.Equal($"{mention}", Assert.Single(standIn.Rest.Messages).Value.Body["message_reference"]!["message_id"]!.ToString());
        Assert.DoesNotContain(door.Log.Lines.Concat(next.Log.Lines), line => asked.Any(one => line.Contains(one.Token, StringComparison.Ordinal)));
    }
}
