using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.ChatTests.Slack.StandIn;
using NewsBot.ChatTests.Support;

namespace NewsBot.ChatTests;

/// <summary>The running program over its starter summaries, asked the same at every door: the same passages in the same order.</summary>
public sealed class AllDoorsTests : IAsyncLifetime
{
    private const int PassagesAPage = 5;

    private DiscordStandIn _discord = null!;
    private SlackStandIn _slack = null!;
    private NewsBotProgram _newsbot = null!;

    public async ValueTask InitializeAsync()
    {
        _discord = await DiscordStandIn.StartAsync();
        _slack = await SlackStandIn.StartAsync();
        _newsbot = new NewsBotProgram(
            ("Discord__Token", _discord.Identity.Token),
            ("Discord__ApiRoot", _discord.ApiRoot.AbsoluteUri),
            ("Slack__BotToken", _slack.Card.BotToken),
            ("Slack__AppToken", _slack.Card.AppToken),
            ("Slack__ApiRoot", _slack.ApiRoot.AbsoluteUri));
        await _newsbot.RunAsync("add", NewsBotProgram.Seeds);
        await _newsbot.ServeAsync(NewsBotProgram.SeedArticles);
        await Eventually.IsTrueAsync(() => _slack.Sockets.Open.Count > 0 && _discord.Gateway.HasSession, "both doors", TimeSpan.FromSeconds(90));
    }

    public async ValueTask DisposeAsync()
    {
        await _newsbot.DisposeAsync();
        await _slack.DisposeAsync();
        await _discord.DisposeAsync();
    }

    /// <summary>Discord's command and options are what a person types there; everywhere else it is the question.</summary>
    [Theory]
    [InlineData("who denied", "Julian Assange", "who", "did", "denied")]
    [InlineData("ceasefire regions", "Daraa", "ceasefire", "ask", "regions")]
    [InlineData("quotes Putin", "Vladimir Putin", "quotes", "person", "Putin")]
    [InlineData("What did Putin say about the election?", "", "ask", "question", "What did Putin say about the election?")]
    public async Task Question_AtEveryDoor_GivesTheSamePassagesInTheSameOrder(string question, string lead, string command, string option, string value)
    {
        var answer = await _newsbot.AskAsync(question);
        var expected = Passages(answer);
        Assert.NotEmpty(expected);
        Assert.Contains(lead, answer["lead"]!.ToString(), StringComparison.Ordinal);

        Assert.Equal(expected, await FromSlackAsync(question));
        AssertInOrder(expected, await _newsbot.RunAsync("ask", question));
        Assert.Equal(expected, Passages(JsonNode.Parse(await _newsbot.RunAsync("ask", question, "--json"))!));
        AssertInOrder(expected, await FromDiscordAsync(command, option, value));
    }

    private async Task<IReadOnlyList<string>> FromSlackAsync(string question)
    {
        var stamp = await _slack.MentionAsync(question, channel: $"C{Guid.NewGuid():N}");
        var answer = await Eventually.FindAsync(() => _slack.Desk.Sent.FirstOrDefault(post => post.Thread == stamp), "Slack's answer");
        return BlockReader.Quotes(answer.Blocks);
    }

    private async Task<string> FromDiscordAsync(string command, string option, string value)
    {
        var answer = await _discord.Use(command, new() { [option] = value }).Answered.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);

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
