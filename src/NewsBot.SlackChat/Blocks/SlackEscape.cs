using System.Text;

namespace NewsBot.SlackChat.Blocks;

/// <summary>Makes text harmless where Slack still reads <c>&lt;!channel&gt;</c> and <c>&lt;@U1&gt;</c>: a message's plain text.</summary>
internal static class SlackEscape
{
    /// <summary>Escapes <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c>, and stops before <paramref name="most"/> characters would be passed.</summary>
    public static string Plain(string text, int most)
    {
        var escaped = new StringBuilder(Math.Min(most, text.Length + 16));
        foreach (var rune in text.EnumerateRunes())
        {
            var piece = rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ => rune.ToString(),
            };
            if (escaped.Length + piece.Length > most)
                break;
            escaped.Append(piece);
        }
        return escaped.ToString();
    }
}
