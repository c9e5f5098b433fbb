using System.Globalization;
using System.Text;

namespace NewsBot.SlackChat.Rendering;

/// <summary>Makes text fit to be shown: no characters that change what a reader sees around them, and not too long.</summary>
internal static class Shown
{
    public const string CutMark = " […]";

    /// <summary>Without control characters (but line breaks) and without marks that turn the reading direction.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(IsHidden))
            return text;

        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsHidden(c))
                clean.Append(c);
        }
        return clean.ToString();
    }

    /// <summary>How much of <paramref name="text"/> to keep so that it has at most <paramref name="most"/> units, if possible ending between words.</summary>
    public static int Fit(string text, int most)
    {
        if (text.Length <= most)
            return text.Length;

        var end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        var blank = text.LastIndexOf(' ', end - 1, Math.Min(end, 60));
        return blank > 0 ? blank : end;
    }

    /// <summary>For the bot's own words and for titles and names: cut text ends with an ellipsis.</summary>
    public static string Cut(string text, int most)
    {
        var clean = Clean(text).Trim();
        return clean.Length <= most ? clean : clean[..Fit(clean, most - 1)] + "…";
    }

    private static bool IsHidden(char c) =>
        (char.IsControl(c) && c != '\n') || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C'
        || char.GetUnicodeCategory(c) is UnicodeCategory.PrivateUse;
}
