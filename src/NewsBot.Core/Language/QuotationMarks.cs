namespace NewsBot.Language;

/// <summary>Pairs the quotation marks of a text and counts for every token the quotations it stands in.</summary>
/// <remarks>A quotation ends with its paragraph, unless the next paragraph opens with a mark again: then it goes on.
/// One pass, whatever the text; a mark without a partner stays alone.</remarks>
internal static class QuotationMarks
{
    /// <summary>A single-quoted stretch longer than this is taken for a stray apostrophe.</summary>
    private const int LongestSingle = 120;

    public static void Pair(TokenList tokens)
    {
        for (var start = 0; start < tokens.Count;)
        {
            var end = start + 1;
            while (end < tokens.Count && !tokens[end].ParagraphStart)
                end++;
            PairDouble(tokens, start, end);
            PairSingle(tokens, start, end);
            CountDepth(tokens, start, end);
            start = end;
        }
    }

    private static void PairDouble(TokenList tokens, int start, int end)
    {
        var open = -1;
        for (var i = start; i < end; i++)
        {
            if (tokens[i].Kind != TokenKind.LoneQuote || !IsDouble(tokens, i))
                continue;
            if (open >= 0 && Closes(tokens, i, end))
            {
                Link(tokens, open, i);
                open = -1;
            }
            else if (open < 0 && Opens(tokens, i, end))
            {
                open = i;
            }
        }

        if (open >= 0 && end - open > 3 && GoesOn(tokens, open, start, end))
            Link(tokens, open, end - 1);
    }

    /// <summary>An unclosed quotation runs to the paragraph's end when the next paragraph opens one too, or it has begun the paragraph.</summary>
    private static bool GoesOn(TokenList tokens, int open, int start, int end) =>
        open == start || (end < tokens.Count && tokens[end].Kind == TokenKind.LoneQuote && IsDouble(tokens, end));

    private static void PairSingle(TokenList tokens, int start, int end)
    {
        var open = -1;
        for (var i = start; i < end; i++)
        {
            if (tokens[i].Kind != TokenKind.LoneQuote || IsDouble(tokens, i))
                continue;
            if (open >= 0 && i - open > 1 && Closes(tokens, i, end) && i - open <= LongestSingle)
            {
                Link(tokens, open, i);
                open = -1;
            }
            else if (Opens(tokens, i, end) && tokens[i].SpaceBefore | tokens[i].ParagraphStart | tokens.KindAt(i - 1) is TokenKind.OpenQuote or TokenKind.OpenBracket)
            {
                open = i;
            }
        }
    }

    private static void Link(TokenList tokens, int open, int close)
    {
        tokens[open].Kind = TokenKind.OpenQuote;
        tokens[open].Partner = close;
        if (tokens[close].Kind == TokenKind.LoneQuote)
            tokens[close].Kind = TokenKind.CloseQuote;
        tokens[close].Partner = open;
    }

    private static bool IsDouble(TokenList tokens, int i) =>
        tokens[i].Length == 2 || tokens.Text[tokens[i].Start] is '"' or '“' or '”' or '„' or '«' or '»';

    private static bool Opens(TokenList tokens, int i, int end)
    {
        var mark = tokens.Text[tokens[i].Start];
        if (mark is '”' or '»' && !tokens[i].ParagraphStart || i + 1 >= end || tokens[i + 1].SpaceBefore && mark is not ('“' or '‘'))
            return false;
        return mark is '“' or '‘' or '„' or '«' or '`' || tokens[i].SpaceBefore || tokens[i].ParagraphStart
            || tokens.KindAt(i - 1) is TokenKind.OpenBracket or TokenKind.Dash or TokenKind.LoneQuote or TokenKind.OpenQuote;
    }

    private static bool Closes(TokenList tokens, int i, int end)
    {
        var mark = tokens.Text[tokens[i].Start];
        if (mark is '“' or '‘' or '„' or '«' or '`')
            return mark == '“' && !tokens[i].SpaceBefore && (i + 1 >= end || tokens[i + 1].SpaceBefore);
        return mark is '”' or '»' || !tokens[i].SpaceBefore || i + 1 >= end || tokens[i + 1].SpaceBefore || tokens[i + 1].Kind != TokenKind.Word;
    }

    private static void CountDepth(TokenList tokens, int start, int end)
    {
        byte depth = 0;
        for (var i = start; i < end; i++)
        {
            ref var token = ref tokens[i];
            if (token.Kind == TokenKind.CloseQuote && depth > 0)
                depth--;
            token.Depth = depth;
            if (token.Kind == TokenKind.OpenQuote && depth < byte.MaxValue)
                depth++;
        }
    }
}
