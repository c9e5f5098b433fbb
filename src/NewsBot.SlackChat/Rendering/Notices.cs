using NewsBot.SlackChat.Blocks;
using NewsBot.SlackChat.Connection;

namespace NewsBot.SlackChat.Rendering;

/// <summary>Short messages in the bot's own words.</summary>
internal static class Notices
{
    private const int MostLetters = 2900;

    public const string Failed = "This could not be answered just now. Please try again in a minute.";

    public const string Expired = "This answer is too old for its buttons. Please ask again.";

    public const string NotYours = "Only who asked, or a configured administrator, may delete this answer.";

    public static SlackMessage Of(string text)
    {
        var shown = Shown.Cut(text, MostLetters);
        return Plain(shown.Length == 0 ? "Done." : shown);
    }

    private static SlackMessage Plain(string text) => new(SlackEscape.Plain(text, SlackLimits.MessageText), [new SectionBlock(text)]);
}
