using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.ChatTests.Slack.StandIn;
using NewsBot.ChatTests.Support;

namespace NewsBot.ChatTests;

/// <summary>The running program over its starter summaries, asked the same at every door, every kind of question: the same passages in the same order.</summary>
public sealed class AllDoorsTests(AllDoors doors) : IClassFixture<AllDoors>
{
    private const int PassagesAPage = 5;

    private readonly DiscordStandIn _discord = doors.Discord;
    private readonly SlackStandIn _slack = doors.Slack;
    private readonly NewsBotProgram _newsbot = doors.NewsBot;

    /// <summary>Discord's command and options are what a person types there; everywhere else it is the question.</summary>
    [Theory]
    [InlineData("who denied", "Julian Assange", "who", "did=denied")]
    [InlineData("who denied since:2017-07-01", "", "who", "did=denied;since=2017-07-01")]
    [InlineData("ceasefire regions", "Daraa", "ceasefire", "ask=regions")]
    [InlineData("topic ceasefire regions", "Daraa", "topic", "name=ceasefire;ask=regions")]
    [InlineData("places ceasefire", "Daraa", "facts", "kind=places;about=ceasefire")]
    [InlineData("quotes Putin", "Vladimir Putin", "quotes", "person=Putin")]
    [InlineData("timeline ceasefire", "", "timeline", "topic=ceasefire")]
    [InlineData("compare hacking", "", "compare", "topic=hacking")]
    [InlineData("summary ceasefire", "", "summary", "about=ceasefire")]
    [InlineData("latest", "", "latest", "")]
    [InlineData("latest ceasefire", "", "latest", "topic=ceasefire")]
    [InlineData("What did Putin say about the election?", "", "ask", "question=What did Putin say about the election?")]
    public async Task Question_AtEveryDoor_GivesTheSamePassagesInTheSameOrder(string question, string lead, string command, string options)
    {
        var answer = await _newsbot.AskAsync(question);
        var expected = Passages(answer);
        Assert.NotEmpty(expected);
        Assert.Contains(lead, answer["lead"]!.ToString(), StringComparison.Ordinal);

        Assert.Equal(expected, await FromSlackAsync(question));
        AssertInOrder(expected, await _newsbot.RunAsync("ask", question));
        Assert.Equal(expected, Passages(JsonNode.Parse(await _newsbot.RunAsync("ask", question, "--json"))!));
        AssertInOrder(expected, await FromDiscordAsync(command, options));
    }

    /// <summary>Nothing to quote: every door says so alike.</summary>
    [Theory]
    [InlineData("about", "about", "")]
    [InlineData("help", "help", "")]
    [InlineData("who painted the lighthouse of Skagen", "ask", "question=who painted the lighthouse of Skagen")]
    public async Task Question_WithoutPassages_GetsTheSameLeadAtEveryDoor(string question, string command, string options)
    {
        var lead = Bare((await _newsbot.AskAsync(question))["lead"]!.ToString());
        Assert.Contains(lead, Bare(await FromDiscordAsync(command, options)), StringComparison.Ordinal);
        Assert.Contains(lead, Bare(await _newsbot.RunAsync("ask", question)), StringComparison.Ordinal);

        var stamp = await _slack.MentionAsync(question, channel: $"C{Guid.NewGuid():N}");
        var answer = await Eventually.FindAsync(() => _slack.Desk.Sent.FirstOrDefault(post => post.Thread == stamp), "Slack's answer");
        Assert.Contains(lead, Bare(string.Concat(BlockReader.Texts(answer.Blocks))), StringComparison.Ordinal);
    }

    /// <summary>A follow-up in a thread is read against it, and against no other thread.</summary>
    [Fact]
    public async Task FollowUp_InAThread_IsReadAgainstTheThread()
    {
        var channel = $"C{Guid.NewGuid():N}";
        var putin = await _slack.MentionAsync("quotes Putin", channel);
        var ceasefire = await _slack.MentionAsync("ceasefire regions", channel);
        await _slack.MentionAsync("and Assange?", channel, thread: putin);
        await Eventually.IsTrueAsync(() => _slack.Desk.Sent.Count(post => post.Thread == putin) == 2, "the follow-up's answer");
        Assert.Equal(Passages(await _newsbot.AskAsync("quotes Assange")), BlockReader.Quotes(_slack.Desk.Sent.Last(post => post.Thread == putin).Blocks));
        Assert.Single(_slack.Desk.Sent, post => post.Thread == ceasefire);
    }

    private async Task<IReadOnlyList<string>> FromSlackAsync(string question)
    {
        var stamp = await _slack.MentionAsync(question, channel: $"C{Guid.NewGuid():N}");
        var answer = await Eventually.FindAsync(() => _slack.Desk.Sent.FirstOrDefault(post => post.Thread == stamp), "Slack's answer");
        return BlockReader.Quotes(answer.Blocks);
    }

    /// <param name="command">"facts".</param>
    /// <param name="options">"kind=places;about=ceasefire".</param>
    private async Task<string> FromDiscordAsync(string command, string options)
    {
        var given = options.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(option => option.Split('=', 2)).ToDictionary(option => option[0], option => (object)option[1]);
        var answer = await _discord.Use(command, given).Answered.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);

        // Discord sets its quotation mark before each line of a passage, and a backslash before what it would read as Markdown.
        return string.Join(' ', Strings(answer)).Replace("**", "", StringComparison.Ordinal).Replace("\n> ", "\n", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);
    }

    private static List<string> Passages(JsonNode answer) =>
        [.. answer["results"]!.AsArray().Take(PassagesAPage).Select(result => result!["passage"]!.ToString())];

    /// <summary>Each once after the other; a terminal breaks lines, so blanks don't count.</summary>
    private static void AssertInOrder(IReadOnlyList<string> passages, string shown)
    {
        var text = Bare(shown);
        var from = 0;
        foreach (var passage in passages)
        {
            var at = text.IndexOf(Bare(passage), from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"\"{passage}\" does not follow in: {shown}");
            from = at + 1;
        }
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Strings),
        JsonObject part => part.SelectMany(field => Strings(field.Value)),
        JsonValue value when value.GetValueKind() is JsonValueKind.String => [value.ToString()],
        _ => [],
    };
}
