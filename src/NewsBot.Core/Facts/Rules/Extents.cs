using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>Finds how far content reaches.</summary>
internal static class Extents
{
    /// <summary>No clause is followed further, so that one endless sentence is read in linear time.</summary>
    public const int LongestClause = 160;

    /// <summary>The last token of the clause that begins at <paramref name="from"/>.</summary>
    public static int ClauseEnd(TokenList tokens, int from, int last) => End(tokens, from, last, phrase: false);

    /// <summary>The last token of the phrase that begins at <paramref name="from"/>: a thing or a deed, not a clause with a verb of its own.</summary>
    public static int PhraseEnd(TokenList tokens, int from, int last) => End(tokens, from, last, phrase: true);

    private static int End(TokenList tokens, int from, int last, bool phrase)
    {
        var limit = Math.Min(last, from + LongestClause);
        var (finite, thing) = (false, tokens[from].Tag is not (Tag.To or Tag.Gerund));
        for (var i = from; i <= limit; i++)
        {
            if (tokens[i].Kind == TokenKind.OpenQuote && tokens[i].Partner <= last)
            {
                i = tokens[i].Partner;
                if (tokens.KindAt(i - 1) == TokenKind.Comma && i < last && OpensOther(tokens, i + 1, last))
                    return i;
            }
            else if (i > from && !finite && tokens[i].Kind == TokenKind.Comma && !phrase && RelativeEnd(tokens, i, limit) is > 0 and var close)
                i = close;
            else if (i > from && (EndsClause(tokens, i, last) || (phrase && (EndsPhrase(tokens, i, limit) || (thing && Circumstances.Open(tokens, i, limit))))))
                return TrimEnd(tokens, from, i - 1);
            else if (phrase && (tokens[i].Tag is Tag.Relative or Tag.Question or Tag.Verb or Tag.Auxiliary || (tokens[i].Tag == Tag.Subordinator && !tokens.Is(i, "as"))))
                phrase = false;
            finite |= tokens[i].Tag is Tag.Verb or Tag.Auxiliary;
        }

        return TrimEnd(tokens, from, limit);
    }

    /// <summary>The last token of a quotation, with the words that go on behind it in the same clause.</summary>
    public static int AfterQuotation(TokenList tokens, int open, int last)
    {
        var close = Math.Min(tokens[open].Partner, last);
        var next = close + 1;
        if (next > last || tokens[close].Kind != TokenKind.CloseQuote || tokens[next].Kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Comma or TokenKind.Dash or TokenKind.OpenBracket)
            return close;
        if (tokens.KindAt(close - 1) is TokenKind.Stop or TokenKind.Comma)
            return close;
        return ClauseEnd(tokens, next, last);
    }

    /// <summary>Drops closing marks that belong to the sentence, not to the content.</summary>
    public static int TrimEnd(TokenList tokens, int from, int last)
    {
        while (last > from && tokens[last].Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash or TokenKind.LoneQuote)
            last--;
        return last;
    }

    private static bool EndsClause(TokenList tokens, int i, int last)
    {
        var kind = tokens[i].Kind;
        if (kind == TokenKind.Semicolon)
            return true;
        if (i + 1 > last)
            return false;
        return kind == TokenKind.Comma ? OpensOther(tokens, i + 1, last) : kind == TokenKind.Dash && OpensAside(tokens, i + 1, last);
    }

    private static bool OpensOther(TokenList tokens, int at, int last) => OpensAside(tokens, at, last) || OpensAttribution(tokens, at, last);

    /// <summary>"that the mayor, who backs the plan, will go": the comma that closes a clause about the subject; -1 when it is not closed.</summary>
    private static int RelativeEnd(TokenList tokens, int comma, int limit)
    {
        if (comma + 1 > limit || !(tokens[comma + 1].Tag == Tag.Relative || (tokens[comma + 1].Tag == Tag.Question && tokens[comma + 1].Is(WordUse.Relative))))
            return -1;
        for (var i = comma + 2; i < limit; i++)
            if (tokens[i].Kind == TokenKind.Comma && tokens[i + 1].Tag is Tag.Verb or Tag.Auxiliary or Tag.Adverb)
                return i;
        return -1;
    }

    /// <summary>"and left", ", the mayor left": a verb for the subject of the sentence, or a clause of its own.</summary>
    private static bool EndsPhrase(TokenList tokens, int i, int last)
    {
        if (i + 1 > last)
            return false;
        if (tokens[i].Tag == Tag.Conjunction)
        {
            var verb = i + 1;
            while (verb < last && tokens[verb].Tag == Tag.Adverb)
                verb++;
            return tokens[verb].Tag == Tag.Verb && tokens[verb].Is(WordUse.VerbPast | WordUse.VerbThird) || tokens[verb].Tag == Tag.Auxiliary;
        }

        if (tokens[i].Kind == TokenKind.Comma && tokens[i + 1].Tag == Tag.Verb)
            return true;
        var phrase = tokens[i].Kind == TokenKind.Comma ? NounPhrases.StartingAt(tokens, i + 1, last, wide: true) : TokenRange.None;
        return !phrase.IsEmpty && RightSide.StartsClause(tokens, i + 1, phrase, last);
    }

    /// <summary>", he said", ", according to", ", said the".</summary>
    private static bool OpensAttribution(TokenList tokens, int at, int last)
    {
        if (tokens.Is(at, "according") && tokens.Is(at + 1, "to"))
            return true;
        if (tokens.Is(at, "as"))
            at++;
        if (IsReporting(tokens, at))
            return true;
        var phrase = NounPhrases.StartingAt(tokens, at, Math.Min(last, at + 8), wide: true);
        if (phrase.IsEmpty)
            return false;
        var verb = phrase.Last + 1;
        while (verb <= last && tokens[verb].Tag is Tag.Adverb or Tag.Auxiliary)
            verb++;
        return verb <= last && IsReporting(tokens, verb) && (verb == last || EndsAfter(tokens, verb + 1, last));
    }

    private static bool EndsAfter(TokenList tokens, int at, int last) =>
        at > last || tokens[at].Kind is TokenKind.Stop or TokenKind.Comma || tokens[at].Tag is Tag.Preposition or Tag.Adverb || tokens[at].Is(WordUse.Weekday);

    private static bool IsReporting(TokenList tokens, int at) =>
        tokens.TagAt(at) == Tag.Verb && tokens[at].Entry?.Verb is "say" or "tell" or "write" or "report" or "add" or "note" or "argue" or "explain" or "tweet" or "claim" or "insist" or "announce" or "acknowledge" or "continue";

    /// <summary>", a charge that others denied": a phrase with "a" that names what was just said.</summary>
    private static bool OpensRemark(TokenList tokens, int at, int last) =>
        (tokens.Is(at, "a") || tokens.Is(at, "an")) && NounPhrases.StartingAt(tokens, at, last, wide: false) is { IsEmpty: false } phrase && !RightSide.StartsClause(tokens, at, phrase, last)
            && tokens.TagAt(phrase.Last) == Tag.Noun;

    /// <summary>After a comma: "which ...", "giving ...", "though ...", or "but" with a clause of its own.</summary>
    private static bool OpensAside(TokenList tokens, int at, int last)
    {
        ref var token = ref tokens[at];
        if (token.Tag is Tag.Relative or Tag.Gerund || OpensRemark(tokens, at, last))
            return true;
        if (tokens.Is(at, "even") ? tokens.Is(at + 1, "as") : tokens.Is(at, "not") && tokens.TagAt(at + 1) == Tag.Gerund)
            return true;
        if (token.Tag == Tag.Question && token.Is(WordUse.Relative))
            return true;
        if (token.Tag == Tag.Subordinator && !token.Is(WordUse.That | WordUse.Preposition) && !tokens.Is(at, "if") && !tokens.Is(at, "because"))
            return true;
        if (token.Tag != Tag.Conjunction || at + 1 > last)
            return false;
        var phrase = NounPhrases.StartingAt(tokens, at + 1, Math.Min(last, at + 12), wide: true);
        return !phrase.IsEmpty && RightSide.StartsClause(tokens, at + 1, phrase, last);
    }
}
