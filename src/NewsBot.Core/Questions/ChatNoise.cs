using System.Text.RegularExpressions;

namespace NewsBot.Questions;

/// <summary>Takes off what people say to a bot around their question.</summary>
internal static partial class ChatNoise
{
    public static string TakeOff(string text)
    {
        text = Blanks().Replace(Mention().Replace(text, " "), " ").Trim();
        for (var before = ""; before != text;)
        {
            before = text;
            text = Opening().Replace(text, "").TrimStart();
        }

        return Closing().Replace(text, "").Trim();
    }

    [GeneratedRegex(@"<[@#!&][^>\s]*>|(?<!\w)@newsbot\b", RegexOptions.IgnoreCase)]
    private static partial Regex Mention();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(?:(?:hey|hi|hello|yo|ok|okay|so|um|well|please|pls|newsbot)\b[\s,!:.]*|(?:can|could|would|will) (?:you|u|anyone|someone) (?:please )?(?:tell|show|explain to|give|find) (?:me|us)\b\s*|(?:do|does) (?:you|anyone|anybody|u) (?:know|remember)\b\s*|i(?:'d| would) like to know\b\s*|i (?:want|need) to know\b\s*|i(?:'m| am) wondering\b\s*|(?:tell|show) (?:me|us)\b\s*(?:about\s+)?|(?:i was )?wondering\b\s*)", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?:[\s,]+(?:please|pls|plz|thanks|thank you|thx|lol|anyone|btw))+[\s.!?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Closing();
}
