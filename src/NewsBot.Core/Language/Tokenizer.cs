using System.Globalization;

namespace NewsBot.Language;

/// <summary>Cuts a text into words, numbers and marks in one pass.</summary>
/// <remarks>Abbreviations and initials keep their full stop ("U.S.", "Mr.", "J."); the possessive and the short forms of verbs
/// and "not" are tokens of their own ("Putin" "'s", "did" "n't"); two apostrophes are one quotation mark.</remarks>
internal static class Tokenizer
{
    public static TokenList Tokenize(string text, Lexicon lexicon)
    {
        var tokens = new TokenList(text);
        var (blank, breaks) = (true, 2);
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                if (text[at] == '\n')
                    breaks++;
                blank = true;
                at++;
                continue;
            }

            var end = EndOfToken(text, at, lexicon, out var kind);
            AddToken(tokens, lexicon, kind, at, end, blank, breaks > 0);
            (at, blank, breaks) = (end, false, 0);
        }

        return tokens;
    }

    private static void AddToken(TokenList tokens, Lexicon lexicon, TokenKind kind, int start, int end, bool blank, bool paragraph)
    {
        var text = tokens.Text;
        if (kind == TokenKind.Word && Clitic(text.AsSpan(start, end - start)) is var clitic and > 0 && clitic < end - start)
        {
            AddWord(tokens, lexicon, start, end - clitic, blank, paragraph);
            AddWord(tokens, lexicon, end - clitic, end, blank: false, paragraph: false);
            return;
        }

        if (kind == TokenKind.Word)
        {
            AddWord(tokens, lexicon, start, end, blank, paragraph);
            return;
        }

        tokens.Add(new Token
        {
            Start = start, End = end, Kind = kind, Tag = kind == TokenKind.Number ? Tag.Number : Tag.Mark,
            SpaceBefore = blank, ParagraphStart = paragraph, Partner = -1,
        });
    }

    private static void AddWord(TokenList tokens, Lexicon lexicon, int start, int end, bool blank, bool paragraph) => tokens.Add(new Token
    {
        Start = start, End = end, Kind = TokenKind.Word, SpaceBefore = blank, ParagraphStart = paragraph, Partner = -1,
        Capital = char.IsUpper(tokens.Text[start]),
        Entry = lexicon.Find(tokens.Text.AsSpan(start, end - start)),
    });

    /// <summary>The length of a short form at the word's end: 's, n't, 're, 've, 'll, 'd, 'm; 0 without one.</summary>
    private static int Clitic(ReadOnlySpan<char> word)
    {
        var length = word.Length;
        if (length > 3 && word[^2] is '\'' or '’' && word[^1] is 't' or 'T' && word[^3] is 'n' or 'N')
            return 3;
        if (length > 2 && word[^2] is '\'' or '’' && word[^1] is 's' or 'd' or 'm' or 'S')
            return 2;
        if (length > 3 && word[^3] is '\'' or '’' && word[^2..] is "re" or "ve" or "ll")
            return 3;
        return length > 1 && word[^1] is '\'' or '’' ? 1 : 0;
    }

    private static int EndOfToken(string text, int at, Lexicon lexicon, out TokenKind kind)
    {
        var c = text[at];
        if (char.IsAsciiDigit(c) || (c is '$' or '€' or '£' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
            return EndOfNumber(text, at, out kind);
        if (IsWordPart(text, at))
            return EndOfWord(text, at, lexicon, out kind);
        kind = KindOfMark(c);
        var end = at + 1;
        if (char.IsHighSurrogate(c) && end < text.Length && char.IsLowSurrogate(text[end]))
            return end + 1;
        if (c is '\'' or '`' or '’' or '‘' && end < text.Length && text[end] == c)
        {
            kind = TokenKind.LoneQuote;
            return end + 1;
        }

        if (kind is TokenKind.Stop or TokenKind.Dash)
            while (end < text.Length && (text[end] == c || (kind == TokenKind.Stop && text[end] is '!' or '?')))
                end++;
        if (c == '-' && end - at == 1 && !(at > 0 && char.IsWhiteSpace(text[at - 1]) && end < text.Length && char.IsWhiteSpace(text[end])))
            kind = TokenKind.Other;
        return end;
    }

    private static TokenKind KindOfMark(char c) => c switch
    {
        ',' => TokenKind.Comma,
        '.' or '!' or '?' or '…' or '؟' or '۔' or '।' or '。' or '！' or '？' => TokenKind.Stop,
        ':' => TokenKind.Colon,
        ';' => TokenKind.Semicolon,
        '-' or '–' or '—' or '―' => TokenKind.Dash,
        '(' or '[' or '{' => TokenKind.OpenBracket,
        ')' or ']' or '}' => TokenKind.CloseBracket,
        '"' or '“' or '”' or '„' or '«' or '»' or '‘' or '’' or '\'' or '`' => TokenKind.LoneQuote,
        _ => TokenKind.Other,
    };

    private static int EndOfNumber(string text, int at, out TokenKind kind)
    {
        kind = TokenKind.Number;
        var end = at + 1;
        while (end < text.Length)
        {
            var inside = end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && text[end] is '.' or ',' or ':' or '/';
            if (!char.IsAsciiDigit(text[end]) && !inside)
                break;
            end++;
        }

        if (end < text.Length && text[end] == '%')
            return end + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] == '-' && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1]))))
            end++;
        return end;
    }

    private static bool IsWordPart(string text, int at) =>
        char.IsLetterOrDigit(text[at])
        || char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        || text[at] is '@' or '#' or '_' or '&' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    private static int EndOfWord(string text, int at, Lexicon lexicon, out TokenKind kind)
    {
        kind = TokenKind.Word;
        var end = at + 1;
        while (end < text.Length && (IsWordPart(text, end) || JoinsWord(text, end)))
            end++;
        if (end < text.Length && text[end] == '.' && KeepsStop(text, at, end, lexicon))
            end++;
        return end;
    }

    /// <summary>Marks inside a word: an apostrophe or hyphen between letters, the stop of "U.S".</summary>
    private static bool JoinsWord(string text, int at)
    {
        var letterAfter = at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
        return text[at] switch
        {
            '\'' or '’' => letterAfter && char.IsLetterOrDigit(text[at - 1]),
            '-' or '‑' => letterAfter,
            '.' => letterAfter && SingleLetterBefore(text, at) && (at + 2 >= text.Length || !char.IsLetter(text[at + 2])),
            _ => false,
        };
    }

    private static bool SingleLetterBefore(string text, int at) =>
        char.IsLetter(text[at - 1]) && (at < 2 || !char.IsLetterOrDigit(text[at - 2]));

    private static bool KeepsStop(string text, int start, int end, Lexicon lexicon)
    {
        if (end - start == 1)
            return char.IsUpper(text[start]) && text[start] != 'I';
        if (text.AsSpan(start, end - start).Contains('.'))
            return SingleLetterBefore(text, end);
        return end - start <= 6 && lexicon.Find(text.AsSpan(start, end - start + 1)) is { } entry
            && (entry.Uses & (WordUse.Abbreviation | WordUse.Month | WordUse.Weekday | WordUse.Title)) != 0
            && (char.IsUpper(text[start]) || (entry.Uses & WordUse.Month) == 0)
            && !(text.AsSpan(start, end - start) is "no" or "al" or "ed" or "fig");
    }
}
