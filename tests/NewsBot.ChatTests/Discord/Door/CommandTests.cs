using System.Text.Json.Nodes;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.ChatTests.Support;

namespace NewsBot.ChatTests.Discord.Door;

/// <summary>Every command of this door, from the person to the question asked and the message shown.</summary>
public sealed class CommandTests : IAsyncLifetime
{
    private RunningDoor _door = null!;

    public async ValueTask InitializeAsync() => _door = await RunningDoor.StartAsync();

    public ValueTask DisposeAsync() => _door.DisposeAsync();

    private static async Task<JsonObject> AnswerOf(Asked asked) => await asked.Answered.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

    private void AssertAllValid() => Assert.Empty(_door.StandIn.Rest.Invalid);

    public static TheoryData<string, string, string> Questions => new()
    {
        { "who", """{"did":"denied"}""", "/who denied" },
        { "who", """{"did":"denied hacking the DNC","since":"2017-07-01","source":"Reuters"}""", "/who denied hacking the DNC since:2017-07-01 source:Reuters" },
        { "who", """{"did":"said","source":"The Evening Post","since":"last week"}""", "/who said since:\"last week\" source:\"The Evening Post\"" },
        { "ceasefire", """{"ask":"regions"}""", "/ceasefire regions" },
        { "climate-talks", """{"ask":"parties","since":"yesterday"}""", "/climate-talks parties since:yesterday" },
        { "topic", """{"name":"Climate Talks","ask":"dates"}""", "/topic climate-talks dates" },
        { "topic", """{"name":"ceasefire"}""", "/topic ceasefire" },
        { "ask", """{"question":"What did the minister say?"}""", "What did the minister say?" },
        { "ask", """{"question":"what happened","source":"Reuters"}""", "what happened source:Reuters" },
        { "quotes", """{"person":"Ada Lovelace"}""", "/quotes Ada Lovelace" },
        { "quotes", """{"person":"Lovelace","about":"the engine","since":"2024-01-01"}""", "/quotes Lovelace about the engine since:2024-01-01" },
        { "who", """{"did":"denied","since":"2017-07-01"}""", "/who denied since:2017-07-01" },
        { "ask", """{"question":"what happened","since":"last week"}""", "what happened since:\"last week\"" },
        { "ceasefire", """{"ask":"who signed it"}""", "/ceasefire who signed it" },
        { "quotes", """{"person":"Lovelace","since":"yesterday"}""", "/quotes Lovelace since:yesterday" },
        { "facts", """{"kind":"places","about":"ceasefire"}""", "/facts places ceasefire" },
        { "facts", """{"kind":"dates","about":"ceasefire"}""", "/facts dates ceasefire" },
        { "facts", """{"kind":"numbers","about":"ceasefire"}""", "/facts numbers ceasefire" },
        { "facts", """{"kind":"people","about":"ceasefire"}""", "/facts people ceasefire" },
        { "timeline", """{"topic":"ceasefire"}""", "/timeline ceasefire" },
        { "timeline", """{"topic":"ceasefire","since":"2017-07-01","until":"2017-07-31"}""", "/timeline ceasefire since:2017-07-01 until:2017-07-31" },
        { "compare", """{"topic":"hacking"}""", "/compare hacking" },
        { "summary", """{"about":"g-20"}""", "/summary g-20" },
        { "latest", "{}", "/latest" },
        { "latest", """{"topic":"sanctions","source":"Reuters"}""", "/latest sanctions source:Reuters" },
        { "help", "{}", "/help" },
        { "about", "{}", "/about" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Command_Used_AsksInTheQuestionLanguage(string name, string options, string question)
    {
        var given = JsonNode.Parse(options)!.AsObject().ToDictionary(option => option.Key, option => (object)option.Value!.ToString());
        var asked = _door.StandIn.Use(name, given);
        var message = await AnswerOf(asked);

        Assert.Equal(question, _door.Answerer.Asked.Last().Text);
        Assert.Contains("Found for", message["embeds"]![0]!["description"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(6, message["embeds"]!.AsArray().Count);
        Assert.False(asked.IsPrivate);
        Assert.Equal(1, asked.Acknowledgements);
        Assert.Equal(1, asked.Answers);
        AssertAllValid();
    }

    [Fact]
    public async Task Latest_Count_LimitsTheAnswer()
    {
        await AnswerOf(_door.StandIn.Use("latest", new() { ["count"] = 3 }));
        Assert.Equal(3, _door.Answerer.Asked.Last().Limit);
    }

    /// <summary>Each question once more, asked in private; what only the asker sees is settled with the first response.</summary>
    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Command_Private_IsForTheAskerAlone(string name, string options, string question)
    {
        var given = JsonNode.Parse(options)!.AsObject().ToDictionary(option => option.Key, option => (object)option.Value!.ToString());
        given["private"] = true;
        var asked = _door.StandIn.Use(name, given);
        var message = await AnswerOf(asked);
        Assert.Equal(question, _door.Answerer.Asked.Last().Text);
        Assert.Equal(64, (await asked.Acknowledged)["data"]!["flags"]!.GetValue<int>());
        Assert.True(asked.IsPrivate);
        Assert.Equal(["More", "Context", "Ask more", "Share"], Labels(message));
        AssertAllValid();
    }

    /// <summary>Every completion that the commands promise, and no others.</summary>
    [Fact]
    public async Task Commands_Completed_AreThoseThatTakeWordsOfTheIndex()
    {
        await Eventually.TrueAsync(() => _door.StandIn.Rest.CommandsOf("").Count > 0, "the commands should be registered");
        var completed = from command in _door.StandIn.Rest.CommandsOf("")
                        from option in command!["options"]?.AsArray() ?? []
                        where option!["autocomplete"]?.GetValue<bool>() is true
                        select $"{command["name"]} {option["name"]}";
        Assert.Equal(
            ["ask source", "compare topic", "facts about", "latest source", "latest topic", "quotes person", "summary about", "timeline topic", "topic ask", "topic name", "who did", "who source"],
            completed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Command_InAGuild_AsksForItsCommunity()
    {
        await AnswerOf(_door.StandIn.Use("help"));
        Assert.Equal($"discord:{_door.StandIn.Identity.Guild}", _door.Answerer.Asked.Last().Asker.Community);
    }

    [Fact]
    public async Task Command_BotBroughtAlong_AsksForNoCommunity()
    {
        await AnswerOf(_door.StandIn.Use("help", by: new Someone(9, BroughtTheBot: true)));
        Assert.Null(_door.Answerer.Asked.Last().Asker.Community);
    }

    [Fact]
    public async Task Command_ByAnotherBot_IsRefused()
    {
        var asked = _door.StandIn.Use("help", by: new Someone(9, IsBot: true));
        Assert.Contains("Only people", (await AnswerOf(asked))["content"]!.ToString(), StringComparison.Ordinal);
        Assert.Empty(_door.Answerer.Asked);
    }

    [Theory]
    [InlineData("who", "did", "deed")]
    [InlineData("who", "source", "publisher")]
    [InlineData("ceasefire", "ask", "facet")]
    [InlineData("topic", "name", "topic")]
    [InlineData("quotes", "person", "person")]
    [InlineData("latest", "topic", "topic")]
    [InlineData("latest", "source", "publisher")]
    [InlineData("ask", "source", "publisher")]
    [InlineData("topic", "ask", "facet")]
    [InlineData("facts", "about", "topic")]
    [InlineData("timeline", "topic", "topic")]
    [InlineData("compare", "topic", "topic")]
    [InlineData("summary", "about", "topic")]
    public async Task Option_Typed_CompletesFromTheIndex(string command, string option, string slot)
    {
        var asked = _door.StandIn.Type(command, option, "de");
        var choices = (await AnswerOf(asked))["choices"]!.AsArray();
        Assert.Equal(25, choices.Count);
        Assert.Equal($"{slot} de1", choices[0]!["value"]!.ToString());
        AssertAllValid();
    }

    [Theory]
    [InlineData("feeds add", "url", "https://example.org/feed", "feeds add https://example.org/feed")]
    [InlineData("feeds list", "", "", "feeds list")]
    [InlineData("feeds test", "url", "https://example.org/feed", "feeds test https://example.org/feed")]
    [InlineData("feeds pause", "feed", "engine", "feeds pause engine")]
    [InlineData("feeds remove", "feed", "The Engine Post", "feeds remove \"The Engine Post\"")]
    [InlineData("feeds export", "", "", "feeds export")]
    [InlineData("topics add", "topic", "climate talks", "topics add \"climate talks\"")]
    [InlineData("topics list", "", "", "topics list")]
    [InlineData("topics remove", "topic", "ceasefire", "topics remove ceasefire")]
    [InlineData("settings", "", "", "settings")]
    [InlineData("settings", "name", "Answers:Threshold", "settings Answers:Threshold")]
    [InlineData("status", "", "", "status")]
    [InlineData("reindex", "", "", "reindex")]
    public async Task Newsbot_Used_TellsTheDesk(string path, string option, string value, string command)
    {
        var options = option.Length == 0 ? null : new Dictionary<string, object> { [option] = value };
        var asked = _door.StandIn.Use("newsbot", options, Someone.Manager, path.Split(' '));
        Assert.StartsWith("done: ", (await AnswerOf(asked))["content"]!.ToString(), StringComparison.Ordinal);
        Assert.True(asked.IsPrivate);
        var (given, actor) = Assert.Single(_door.Desk.Commands);
        Assert.Equal(command, given);
        Assert.True(actor.ManagesCommunity);
        Assert.Equal("4002", actor.UserId);
    }

    [Fact]
    public async Task Newsbot_SettingChanged_TellsNameAndValue()
    {
        await AnswerOf(_door.StandIn.Use("newsbot", new() { ["name"] = "Answers:Threshold", ["value"] = "0.4" }, Someone.Manager, "settings"));
        Assert.Equal("settings Answers:Threshold 0.4", Assert.Single(_door.Desk.Commands).Command);
    }

    [Fact]
    public async Task Newsbot_FileImported_TellsWhereItCanBeRead()
    {
        await AnswerOf(_door.StandIn.UseWithFile("newsbot", "file", new Uri("https://cdn.example/feeds.opml"), Someone.Manager, "feeds", "import"));
        Assert.Equal("feeds import https://cdn.example/feeds.opml", Assert.Single(_door.Desk.Commands).Command);
    }

    [Fact]
    public async Task Newsbot_ByMember_ReachesTheDeskWithoutRights()
    {
        await AnswerOf(_door.StandIn.Use("newsbot", null, Someone.Member, "status"));
        Assert.False(Assert.Single(_door.Desk.Commands).Actor.ManagesCommunity);
    }

    [Fact]
    public async Task Newsbot_ManagerOfAGuildWithoutTheBot_HasNoRights()
    {
        await AnswerOf(_door.StandIn.Use("newsbot", null, new Someone(9, ManagesGuild: true, BroughtTheBot: true), "status"));
        Assert.False(Assert.Single(_door.Desk.Commands).Actor.ManagesCommunity);
    }

    [Fact]
    public async Task Newsbot_LongReply_ComesAsAFile()
    {
        _door.Desk.Reply = string.Join('\n', Enumerable.Range(0, 500).Select(n => $"feed {n}"));
        var message = await AnswerOf(_door.StandIn.Use("newsbot", null, Someone.Manager, "feeds", "list"));
        Assert.True(message["content"]!.ToString().Length <= 2000);
        AssertAllValid();
    }

    [Fact]
    public async Task Submit_UrlOrFile_IsHandedOn()
    {
        await AnswerOf(_door.StandIn.Use("submit", new() { ["url"] = "https://example.org/a" }));
        await AnswerOf(_door.StandIn.UseWithFile("submit", "file", new Uri("https://cdn.example/b.html")));
        Assert.Equal(["https://example.org/a", "https://cdn.example/b.html"], _door.Desk.Links.Select(link => link.Link.AbsoluteUri));
    }

    [Fact]
    public async Task Submit_NoLink_SaysWhatWouldBeRight()
    {
        var message = await AnswerOf(_door.StandIn.Use("submit", new() { ["url"] = "the news" }));
        Assert.Contains("the news is no address", message["content"]!.ToString(), StringComparison.Ordinal);
        Assert.Empty(_door.Desk.Links);
    }

    [Fact]
    public async Task MessageCommands_Used_AskOrSubmitWhatTheMessageHolds()
    {
        var check = _door.StandIn.UseOnMessage("Check this claim", "The <@5> engine printed it");
        await AnswerOf(check);
        Assert.True(check.IsPrivate);
        Assert.Equal("The engine printed it", _door.Answerer.Asked.Last().Text);

        await AnswerOf(_door.StandIn.UseOnMessage("Add links to NewsBot", "see https://example.org/a and <https://example.org/b>, (https://example.org/a)"));
        Assert.Equal(["https://example.org/a", "https://example.org/b"], _door.Desk.Links.Select(link => link.Link.AbsoluteUri.TrimEnd(',')));
    }

    [Fact]
    public async Task Command_AnswererFails_ApologisesAndGoesOn()
    {
        _door.Answerer.Failure = new InvalidOperationException("The shelf fell over.");
        Assert.Contains("Something went wrong", (await AnswerOf(_door.StandIn.Use("help")))["content"]!.ToString(), StringComparison.Ordinal);
        _door.Answerer.Failure = null;
        Assert.NotNull((await AnswerOf(_door.StandIn.Use("help")))["embeds"]);
    }

    internal static IEnumerable<string> Labels(JsonObject message) =>
        message["components"]!.AsArray().SelectMany(row => row!["components"]!.AsArray()).Select(button => button!["label"]!.ToString());
}
