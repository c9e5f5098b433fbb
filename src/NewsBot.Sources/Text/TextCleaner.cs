using System.Buffers;
using System.Text;

namespace NewsBot.Sources.Text;

/// <summary>Takes out of a text what a reader cannot see but would be deceived by: control characters, overrides of the writing
/// direction, invisible tags and fillers. Lines end in a single line feed afterwards.</summary>
/// <remarks>Joiners (U+200C, U+200D) stay: Persian, Indic scripts and emoji need them. A lone surrogate becomes U+FFFD.</remarks>
internal static class TextCleaner
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(IsSuspect)]);

    /// <summary>A text of several lines, without blanks at either end.</summary>
    public static string Clean(string text)
    {
        var clean = text.AsSpan().ContainsAny(Suspects) ? Rewrite(text) : text;
        return clean.Trim();
    }

    /// <summary>A text of one line: every run of white space becomes one blank.</summary>
    public static string CleanLine(string text)
    {
        var clean = Clean(text);
        return Collapse(clean);
    }

    /// <summary>Every run of white space becomes one blank, none at either end.</summary>
    public static string Collapse(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return line.ToString().TrimEnd(' ');
    }

    private static string Rewrite(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
                clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (c is '\u2028' or '\u2029' or '\u0085')
                clean.Append('\n');
            else if (c is '\t' or '\v' or '\f')
                clean.Append(' ');
            else if (char.IsSurrogate(c))
                i += AppendPair(clean, text, i);
            else if (!IsSuspect(c))
                clean.Append(c);
        }

        return clean.ToString();
    }

    /// <returns>How many further units were taken.</returns>
    private static int AppendPair(StringBuilder clean, string text, int at)
    {
        if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
        {
            clean.Append('\uFFFD');
            return 0;
        }

        if (!IsInvisibleTag(char.ConvertToUtf32(text[at], text[at + 1])))
            clean.Append(text, at, 2);
        return 1;
    }

    private static bool IsSuspect(char c) => c switch
    {
        '\n' => false,
        < ' ' or (>= '\u007F' and <= '\u009F') => true,
        '\u00AD' or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u180E' or '\u3164' or '\uFFA0' or '\uFEFF' => true,
        '\u200B' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') => true,
        (>= '\uFFF0' and <= '\uFFFB') or (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF' => true,
        _ => char.IsSurrogate(c),
    };

    private static bool IsInvisibleTag(int rune) => rune is >= 0xE0000 and <= 0xE0FFF || (rune & 0xFFFE) == 0xFFFE;
}
