using System.Text.Json;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.ChatTests.Support;
using NewsBot.Conversations;
using NewsBot.DiscordChat.BuiltIn.Wire;
using NewsBot.DiscordChat.Connection;
using NewsBot.DiscordChat.Rendering;

namespace NewsBot.ChatTests.Discord.Rendering;

/// <summary>Messages as they leave, compared with stored ones.</summary>
public sealed class AnswerRendererTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Kinds => [.. SomeAnswers.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Render_EachKind_IsAsStored(string kind) =>
        AssertStored(kind, AnswerRenderer.Render(SomeAnswers.All[kind], isPrivate: false));

    [Fact]
    public void Render_PrivatePageTwo_IsAsStored() =>
        AssertStored("private-page-two", AnswerRenderer.Render(SomeAnswers.All["who"] with { First = 6, HasMore = true }, isPrivate: true));

    [Fact]
    public void Render_Shared_IsAsStored() =>
        AssertStored("shared", AnswerRenderer.Render(SomeAnswers.All["mentions"], isPrivate: false, "Nora"));

    [Fact]
    public void Render_PageNotKept_HasNoButtons() =>
        Assert.Empty(AnswerRenderer.Render(SomeAnswers.All["who"] with { Id = AnswerPage.NotKept, HasMore = true }, isPrivate: false).Buttons);

    [Fact]
    public void RenderContext_Page_IsAsStored() =>
        AssertStored("context", AnswerRenderer.RenderContext(SomeAnswers.All["who"]));

    private static void AssertStored(string name, OutgoingMessage message)
    {
        var body = JsonSerializer.SerializeToNode(Outgoing.Message(message), DiscordJson.Default.MessageBody)!.AsObject();
        Assert.Null(Rules.Message(body));
        Expectation.Matches($"Discord/Rendering/Expectations/{name}.json", body.ToJsonString(Readable));
    }
}
