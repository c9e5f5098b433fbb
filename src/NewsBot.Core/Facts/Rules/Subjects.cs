using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>Finds who does what a verb says.</summary>
internal static class Subjects
{
    private const int LongestLook = 48;

    /// <summary>The subject left of a verb group; empty when none is found.</summary>
    public static TokenRange LeftOf(TokenList tokens, VerbGroup group, int floor)
    {
        var at = group.First - 1;
        floor = Math.Max(floor, at - LongestLook);
        if (group.Form == VerbForm.Finite)
            return OfFinite(tokens, at, floor);
        if (group.Form == VerbForm.Participle)
            return TokenRange.None;
        return OfNonFinite(tokens, group, at, floor);
    }

    private static TokenRange OfFinite(TokenList tokens, int at, int floor)
    {
        while (at >= floor && (tokens[at].Tag == Tag.Adverb || tokens[at].Kind == TokenKind.OpenQuote || (tokens[at].Kind == TokenKind.CloseQuote && tokens[at].Partner >= at - 12 && tokens.TagAt(tokens[at].Partner - 1) is Tag.Determiner or Tag.Noun or Tag.Name)))
            at--;
        if (at < floor)
            return TokenRange.None;
        var tag = tokens[at].Tag;
        if (tag == Tag.Relative)
            return new TokenRange(at, at);
        if (NounPhrases.IsNominal(tag) || tag is Tag.Possessive or Tag.Determiner)
            return NounPhrases.EndingAt(tokens, at, floor);
        if (tag == Tag.Question && tokens[at].Is(WordUse.Relative))
            return new TokenRange(at, at);
        if (tokens[at].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.CloseBracket)
            return BeforeParenthesis(tokens, at, floor);
        if (tag == Tag.Conjunction)
            return OfEarlierVerb(tokens, at - 1, floor);
        return TokenRange.None;
    }

    /// <summary>"X, a spokesman for Y, said": the phrase before the pair of commas.</summary>
    private static TokenRange BeforeParenthesis(TokenList tokens, int close, int floor)
    {
        var kind = tokens[close].Kind;
        if (tokens.TagAt(close - 1) == Tag.Adverb && tokens.KindAt(close - 2) == TokenKind.Comma)
            return OfFinite(tokens, close - 3, floor);
        for (var i = close - 2; i > floor; i--)
        {
            if (tokens[i].Kind == TokenKind.CloseQuote && tokens[i].Partner > floor)
            {
                i = tokens[i].Partner;
                continue;
            }

            var opens = kind == TokenKind.CloseBracket ? tokens[i].Kind == TokenKind.OpenBracket : tokens[i].Kind == kind;
            if (!opens)
                continue;
            var phrase = NounPhrases.EndingAt(tokens, i - 1, floor);
            if (!phrase.IsEmpty && OpensParenthesis(tokens, i + 1) && !IsPlace(tokens, phrase))
                return phrase;
        }

        return TokenRange.None;
    }

    private static bool IsPlace(TokenList tokens, TokenRange phrase) => phrase.First == phrase.Last && tokens[phrase.First].Is(WordUse.Place | WordUse.Month | WordUse.Weekday);

    private static bool OpensParenthesis(TokenList tokens, int i) =>
        tokens[i].Tag is Tag.Relative or Tag.Question or Tag.Determiner or Tag.Noun or Tag.Name or Tag.Adjective or Tag.Participle or Tag.Gerund or Tag.Number or Tag.Preposition
            or Tag.Subordinator or Tag.Adverb or Tag.Pronoun || tokens[i].Kind == TokenKind.OpenQuote;

    private static TokenRange OfNonFinite(TokenList tokens, VerbGroup group, int at, int floor)
    {
        if (at >= floor && group.Form == VerbForm.Gerund && NounPhrases.IsNominal(tokens[at].Tag))
            return NounPhrases.EndingAt(tokens, at, floor);
        return OfEarlierVerb(tokens, at, floor);
    }

    private static TokenRange OfEarlierVerb(TokenList tokens, int at, int floor)
    {
        for (var i = at; i >= floor; i--)
        {
            if (tokens[i].Kind == TokenKind.CloseQuote && tokens[i].Partner > floor)
            {
                i = tokens[i].Partner;
                continue;
            }

            if (tokens[i].Kind == TokenKind.Semicolon)
                break;
            var verb = tokens[i].Tag == Tag.Verb || (tokens[i].Tag == Tag.Auxiliary && tokens.TagAt(i + 1) is not (Tag.Verb or Tag.Bare));
            if (!verb)
                continue;
            var group = VerbGroups.At(tokens, i, floor);
            if (group.Form != VerbForm.Finite && tokens[i].Tag != Tag.Auxiliary)
                continue;
            var before = Math.Min(group.First, i) - 1;
            while (before >= floor && tokens[before].Tag is Tag.Adverb or Tag.Negation or Tag.Auxiliary)
                before--;
            if (before >= floor && tokens[before].Tag == Tag.Conjunction)
            {
                i = before;
                continue;
            }

            return before < floor ? TokenRange.None : tokens[before].Tag == Tag.Conjunction ? TokenRange.None : OfFinite(tokens, before, floor);
        }

        return TokenRange.None;
    }
}
