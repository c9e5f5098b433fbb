using NewsBot.Conversations;
using NewsBot.SlackChat.Blocks;

namespace NewsBot.SlackChat.Rendering;

/// <summary>The dialogs.</summary>
internal static class Modals
{
    public const string AskId = "ask";

    public const string ContextId = "context";

    public const string QuestionInput = "question";

    /// <param name="ticket">Where the answer belongs; comes back with the question.</param>
    public static ModalView Ask(string ticket) => new(
        AskId,
        "Ask NewsBot",
        [new InputBlock("Your question", new TextInput(QuestionInput, "who denied the report"))],
        "Ask",
        ticket);

    public static ModalView Context(AnswerPage page) => new(
        ContextId,
        "In context",
        page.Passages.IsEmpty
            ? [new SectionBlock("These passages have been withdrawn since.")]
            : [.. page.Passages.Select(PassageBlock.InContext)]);
}
