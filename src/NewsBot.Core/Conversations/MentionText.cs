using System.Text;
using System.Text.RegularExpressions;

namespace NewsBot.Conversations;

/// <summary>Makes a question out of what someone wrote to the bot.</summary>
/// <remarks>Both platforms put references in angle brackets: <c>&lt;@U1&gt;</c> and <c>&lt;@!1&gt;</c> are people,
/// <c>&lt;#C1|general&gt;</c> a channel, <c>&lt;https://example.org|label&gt;</c> a link, <c>&lt;:wave:1&gt;</c> a picture.</remarks>
public static partial class MentionText
{
    /// <summary>Longer questions are cut here.</summary>
    public const int MostLetters = 2000;

    public static string ToQuestion(string message)
    {
        var text = References().Replace(message, Spell);
        text = text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
        text = OneLine(text).Trim(' ', ',', ':', '`');
        return text.Length <= MostLetters ? text : text[..MostLetters];
    }

    private static string Spell(Match reference)
    {
        var body = reference.Groups["body"].Value;
        if (body.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return body.Split('|')[0];

        return body[0] == '#' && body.Contains('|') ? body[(body.IndexOf('|') + 1)..] : " ";
    }

    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune))
                line.Append(rune.ToString());
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return line.ToString();
    }

    [GeneratedRegex("<(?<body>(?:@|#|!|:|a:|t:|/|https?://)[^<>\n]*)>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex References();
}
