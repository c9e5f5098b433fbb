namespace NewsBot.Language;

/// <summary>Finds where sentences end.</summary>
internal static class Sentences
{
    /// <summary>The index after the last token of the sentence that begins at <paramref name="first"/>.</summary>
    /// <param name="throughQuotations">Whether a quotation of several sentences stays in one piece with the words around it.</param>
    public static int End(TokenList tokens, int first, bool throughQuotations)
    {
        for (var i = first; i < tokens.Count; i++)
        {
            if (i + 1 >= tokens.Count || tokens[i + 1].ParagraphStart)
                return i + 1;
            if (throughQuotations && tokens[i].Kind == TokenKind.OpenQuote)
            {
                i = tokens[i].Partner - 1;
                continue;
            }

            if (EndsSentence(tokens, i, throughQuotations))
                return AfterClosers(tokens, i + 1);
        }

        return tokens.Count;
    }

    private static bool EndsSentence(TokenList tokens, int i, bool throughQuotations)
    {
        var kind = tokens[i].Kind;
        if (kind == TokenKind.Stop)
            return tokens.WordAt(i)[0] is '。' or '！' or '？' || StartsSentence(tokens, AfterClosers(tokens, i + 1), tokens.WordAt(i)[0] is '…' || tokens[i].Length > 1);
        if (kind == TokenKind.CloseQuote && throughQuotations)
            return tokens.KindAt(i - 1) == TokenKind.Stop && StartsSentence(tokens, AfterClosers(tokens, i + 1), careful: true);
        return kind == TokenKind.Word && tokens.WordAt(i)[^1] == '.' && AbbreviationEnds(tokens, i);
    }

    private static bool AbbreviationEnds(TokenList tokens, int i)
    {
        if (tokens[i].Is(WordUse.Title) || tokens[i].Length == 2)
            return false;
        var next = AfterClosers(tokens, i + 1);
        if (next >= tokens.Count)
            return false;
        return tokens[next].Kind == TokenKind.OpenQuote ? next + 1 < tokens.Count && tokens[next + 1].Capital : tokens[next].Capital && tokens[next].Is(WordUse.SentenceStarter);
    }

    private static int AfterClosers(TokenList tokens, int i)
    {
        while (i < tokens.Count && !tokens[i].ParagraphStart
            && (tokens[i].Kind is TokenKind.CloseQuote || (tokens[i].Kind is TokenKind.CloseBracket or TokenKind.LoneQuote && !tokens[i].SpaceBefore)))
            i++;
        return i;
    }

    private static bool StartsSentence(TokenList tokens, int i, bool careful)
    {
        if (i >= tokens.Count || tokens[i].ParagraphStart)
            return true;
        ref var token = ref tokens[i];
        if (!token.SpaceBefore)
            return false;
        if (token.Kind is TokenKind.OpenQuote or TokenKind.LoneQuote or TokenKind.OpenBracket or TokenKind.Dash)
            return !careful || (i + 1 < tokens.Count && (tokens[i + 1].Capital || token.Kind == TokenKind.OpenQuote));
        return token.Kind == TokenKind.Number ? !careful : token.Capital || (!careful && token.Kind == TokenKind.Word && token.Length > 0 && !char.IsLower(tokens.Text[token.Start]));
    }
}
