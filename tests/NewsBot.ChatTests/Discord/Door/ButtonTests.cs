using System.Text.Json.Nodes;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.ChatTests.Support;

namespace NewsBot.ChatTests.Discord.Door;

public sealed class ButtonTests : IAsyncLifetime
{
    private readonly MemoryState _state = new();
    private RunningDoor _door = null!;

    public async ValueTask InitializeAsync()
    {
        _door = await RunningDoor.StartAsync(await DiscordStandIn.StartAsync(), state: _state);
        await _door.ConnectedAsync();
    }

    public ValueTask DisposeAsync() => _door.DisposeAsync();

    private static async Task<JsonObject> AnswerOf(Asked asked) => await asked.Answered.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

    private async Task<JsonObject> AskAsync(bool isPrivate = false, Someone? by = null) =>
        await AnswerOf(_door.StandIn.Use("who", new() { ["did"] = "denied", ["private"] = isPrivate }, by));

    private static string IdOf(JsonObject message, string label) => message["components"]!.AsArray()
        .SelectMany(row => row!["components"]!.AsArray()).Single(button => button!["label"]!.ToString() == label)!["custom_id"]!.ToString();

    private static IEnumerable<string> QuotesOf(JsonObject message) =>
        message["embeds"]!.AsArray().Select(embed => embed!["description"]!.ToString()).Where(text => text.StartsWith('>'));

    [Fact]
    public async Task More_AfterRestart_ShowsTheRest()
    {
        var first = await AskAsync();
        Assert.Equal(5, QuotesOf(first).Count());
        await _door.StopAsync();
        await using var again = await RunningDoor.StartAsync(_door.StandIn, state: _state);
        await again.ConnectedAsync();

        var second = await AnswerOf(_door.StandIn.Press(IdOf(first, "More")));

        Assert.Equal(2, QuotesOf(second).Count());
        Assert.Empty(QuotesOf(first).Intersect(QuotesOf(second)));
        Assert.DoesNotContain("More", CommandTests.Labels(second));
    }

    [Fact]
    public async Task Context_Pressed_ShowsTheParagraphToThePresserAlone()
    {
        var first = await AskAsync();
        var pressed = _door.StandIn.Press(IdOf(first, "Context"), Someone.Manager);
        var context = await AnswerOf(pressed);
        Assert.True(pressed.IsPrivate);
        Assert.Contains("It was a quiet morning.", context["embeds"]![0]!["description"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AskMore_PressedAndSent_AsksInTheSameConversation()
    {
        var first = await AskAsync();
        var form = _door.StandIn.Press(IdOf(first, "Ask more"));
        var shown = await AnswerOf(form);
        Assert.Equal(9, form.CallbackType);

        await AnswerOf(_door.StandIn.Send(shown["custom_id"]!.ToString(), "question", "and Babbage?"));

        var (before, after) = (_door.Answerer.Asked.First(), _door.Answerer.Asked.Last());
        Assert.Equal("and Babbage?", after.Text);
        Assert.Equal(before.Conversation, after.Conversation);
    }

    [Fact]
    public async Task Share_FromAPrivateAnswer_IsPublicAndNamesWhoShared()
    {
        var first = await AskAsync(isPrivate: true);
        var pressed = _door.StandIn.Press(IdOf(first, "Share"));
        var shared = await AnswerOf(pressed);
        Assert.False(pressed.IsPrivate);
        Assert.Equal("Shared by user4001", shared["embeds"]![0]!["author"]!["name"]!.ToString());
        Assert.Equal(QuotesOf(first), QuotesOf(shared));
    }

    [Fact]
    public async Task Delete_ByAskerOrManager_DeletesOthersAreTold()
    {
        var first = await AskAsync();
        var stranger = _door.StandIn.Press(IdOf(first, "Delete"), new Someone(77));
        Assert.Contains("Only whoever asked", (await AnswerOf(stranger))["content"]!.ToString(), StringComparison.Ordinal);
        Assert.False(stranger.OriginalDeleted);

        foreach (var person in new[] { Someone.Member, Someone.Manager })
        {
            var pressed = _door.StandIn.Press(IdOf(first, "Delete"), person);
            await Eventually.TrueAsync(() => pressed.OriginalDeleted, "the answer should be deleted");
        }
    }

    [Theory]
    [InlineData("more:long-forgotten:o")]
    [InlineData("something else")]
    [InlineData("delete::o")]
    [InlineData("9:x:o")]
    public async Task Button_Unknown_SaysThatItIsGone(string id) =>
        Assert.Contains("/ask", (await AnswerOf(_door.StandIn.Press(id)))["content"]!.ToString(), StringComparison.Ordinal);
}
