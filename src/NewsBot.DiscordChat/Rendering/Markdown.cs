using System.Buffers;
using System.Globalization;
using System.Text;
using NewsBot.Language;

namespace NewsBot.DiscordChat.Rendering;

/// <summary>Puts text that is not the bot's own into Discord's Markdown so that it shows as it was printed, and does nothing.</summary>
/// <remarks>Discord takes a backslash before any mark as "show the mark". An at sign is followed by a zero-width space, since
/// @everyone is no Markdown; a colon before two slashes is marked, so that no address becomes a link by itself.</remarks>
internal static class Markdown
{
    private const string Marks = "\\*_~`|[]()<>#";

    /// <summary>Letters that are shown as they are wherever they stand; most of any text.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,;!?'\"%");

    private const char ZeroWidthSpace = '\u200B';

    /// <summary>Markdown numbers its lists with at most so many digits.</summary>
    private const int LongestListNumber = 9;

    /// <summary>Safe as a part of any Markdown text, on one line.</summary>
    public static string Escape(string text) => Escape(text.AsSpan());

    /// <summary>A quotation: each line behind a bar, the matched words in bold.</summary>
    /// <param name="text">As printed.</param>
    /// <param name="matches">In order, not overlapping, inside <paramref name="text"/>.</param>
    public static string Quote(string text, IEnumerable<TextSpan> matches)
    {
        var quote = new StringBuilder("> ");
        var at = 0;
        foreach (var match in matches.Where(match => !match.IsEmpty))
        {
            AppendLines(quote, text.AsSpan(at, match.Start - at));
            AppendBold(quote, match.In(text));
            at = match.End;
        }

        AppendLines(quote, text.AsSpan(at));
        return quote.ToString();
    }

    /// <summary>Text without what changes how the rest is read: control and bidirectional marks. Blanks of every kind become one.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        Span<char> letters = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
            }
            else if (!IsInvisible(rune))
            {
                clean.Append(letters[..rune.EncodeToUtf16(letters)]);
            }
        }

        return clean.ToString().TrimEnd();
    }

    private static string Escape(ReadOnlySpan<char> text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        AppendLine(escaped, text);
        return escaped.ToString();
    }

    private static void AppendLines(StringBuilder quote, ReadOnlySpan<char> text)
    {
        var first = true;
        foreach (var line in text.EnumerateLines())
        {
            if (!first)
                quote.Append("\n> ");
            AppendLine(quote, line);
            first = false;
        }
    }

    /// <summary>Bold does not reach over a line's end, nor may it begin or end with a blank.</summary>
    private static void AppendBold(StringBuilder quote, ReadOnlySpan<char> words)
    {
        var trimmed = words.Trim();
        if (trimmed.IsEmpty || trimmed.IndexOfAny('\n', '\r') >= 0)
        {
            AppendLines(quote, words);
            return;
        }

        var lead = words.Length - words.TrimStart().Length;
        AppendLines(quote, words[..lead]);
        quote.Append("**");
        AppendLine(quote, trimmed);
        quote.Append("**");
        AppendLines(quote, words[(lead + trimmed.Length)..]);
    }

    private static void AppendLine(StringBuilder line, ReadOnlySpan<char> text)
    {
        Span<char> letters = stackalloc char[2];
        for (var i = 0; i < text.Length;)
        {
            if (text[i..].IndexOfAnyExcept(Plain) is var plain and not 0)
            {
                var end = plain < 0 ? text.Length : i + plain;
                line.Append(text[i..end]);
                i = end;
                continue;
            }

            Rune.DecodeFromUtf16(text[i..], out var rune, out var units);
            var letter = text[i];
            if (Marks.Contains(letter) || (letter == ':' && text[i..].StartsWith("://")) || IsListMark(line, letter))
                line.Append('\\').Append(letter);
            else if (letter == '@')
                line.Append(letter).Append(ZeroWidthSpace);
            else if (!Rune.IsControl(rune) && !IsInvisible(rune))
                line.Append(letters[..rune.EncodeToUtf16(letters)]);
            i += units;
        }
    }

    /// <summary>At a line's start a hyphen, a plus or a number's dot begins a list.</summary>
    private static bool IsListMark(StringBuilder line, char letter)
    {
        if (letter is not ('-' or '+' or '.'))
            return false;

        var digits = 0;
        for (var at = line.Length - 1; at >= 0 && line[at] is not '\n' && digits <= LongestListNumber; at--)
        {
            if (char.IsAsciiDigit(line[at]))
                digits++;
            else if (line[at] is not (' ' or '>'))
                return false;
        }

        return letter is '.' ? digits is > 0 and <= LongestListNumber : digits == 0;
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        && rune.Value is not (0x200D or 0x200C);
}
