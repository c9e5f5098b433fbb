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
        while (at >= floor && (tokens[at].Tag == Tag.Adverb || IsTransparentQuote(tokens, at)))
            at--;
        if (at < floor)
            return TokenRange.None;
        var tag = tokens[at].Tag;
        if (tag == Tag.Relative || (tag == Tag.Question && tokens[at].Is(WordUse.Relative)))
            return tokens[at].Is(WordUse.That) && at > floor ? BeforeTime(tokens, NounPhrases.EndingAt(tokens, at - 1, floor), floor) : new TokenRange(at, at);
        if (NounPhrases.IsNominal(tag) || tag is Tag.Possessive or Tag.Determiner)
            return BeforeTime(tokens, Modified.Noun(tokens, NounPhrases.EndingAt(tokens, at, floor), floor), floor);
        if (tokens[at].Kind == TokenKind.CloseQuote && tokens.KindAt(at - 1) == TokenKind.Comma)
            at--;
        if (tokens[at].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.CloseBracket)
            return BeforeParenthesis(tokens, at, floor);
        if (tag == Tag.Conjunction || tokens.Is(at, "nor"))
            return OfJoinedVerb(tokens, at - 1, floor);
        return tag == Tag.Preposition || VerbGroups.IsVerb(tag) ? Modified.Noun(tokens, new TokenRange(at + 1, at), floor) : TokenRange.None;
    }

    /// <summary>"Lena Brandt (right) on Saturday criticized": a time between subject and verb is not the subject.</summary>
    private static TokenRange BeforeTime(TokenList tokens, TokenRange phrase, int floor)
    {
        if (!Modified.IsTime(tokens, phrase))
            return phrase;
        if (phrase.Last - 2 >= phrase.First && tokens[phrase.Last - 1].Tag == Tag.Preposition && tokens[phrase.Last].Is(WordUse.Weekday))
            return new TokenRange(phrase.First, phrase.Last - 2);
        var at = phrase.First - 1;
        if (at >= floor && tokens[at].Tag == Tag.Preposition)
            at--;
        var subject = at < floor || phrase.First - at > 2 ? TokenRange.None : OfFinite(tokens, at, floor);
        return subject.IsEmpty ? phrase : subject;
    }

    /// <summary>Marks around a few words that belong to the sentence itself.</summary>
    private static bool IsTransparentQuote(TokenList tokens, int at) =>
        tokens[at].Kind == TokenKind.OpenQuote
        || (tokens[at].Kind == TokenKind.CloseQuote && tokens[at].Partner >= at - 12 && tokens.TagAt(tokens[at].Partner - 1) is Tag.Determiner or Tag.Noun or Tag.Name);

    /// <summary>"X, a spokesman for Y, said": the phrase before the pair of commas.</summary>
    private static TokenRange BeforeParenthesis(TokenList tokens, int close, int floor)
    {
        var kind = tokens[close].Kind;
        if (kind == TokenKind.Comma && tokens.KindAt(close - 1) == TokenKind.CloseBracket)
            return BeforeParenthesis(tokens, close - 1, floor);
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
        if (at < floor)
            return TokenRange.None;
        if (group.Form == VerbForm.Infinitive && at > floor && Control.IsQuantity(tokens, at) && (Control.OfObject(tokens, at - 1) || tokens.Is(at - 1, "for")))
            return new TokenRange(at, at);
        if (NounPhrases.IsNominal(tokens[at].Tag))
            return OfPhraseBefore(tokens, group, NounPhrases.EndingAt(tokens, at, floor), at, floor);
        if (tokens[at].Kind == TokenKind.CloseQuote && tokens.KindAt(at - 1) == TokenKind.Comma)
            at--;
        if (group.Form != VerbForm.Gerund || tokens[at].Kind != TokenKind.Comma)
            return OfEarlierVerb(tokens, at, floor);
        var speaker = OfFirstReport(tokens, at, floor);
        return speaker.IsEmpty ? OfMainVerb(tokens, at, floor) : speaker;
    }

    /// <summary>"with the minister saying" and "asked doctors to say": the phrase before; else whoever does what the verb before it says.</summary>
    private static TokenRange OfPhraseBefore(TokenList tokens, VerbGroup group, TokenRange phrase, int at, int floor)
    {
        var before = phrase.First - 1;
        if (tokens.Is(before, "with") || (group.Form == VerbForm.Infinitive && Control.OfObject(tokens, before)))
            return phrase;
        if (Control.AfterPreposition(tokens, group.Form, at, floor) is { IsEmpty: false } near)
            return near;
        var earlier = OfEarlierVerb(tokens, at, floor);
        return earlier.IsEmpty ? phrase : earlier;
    }

    /// <summary>"X complained that Y is late, saying": whoever is reported first in the sentence goes on.</summary>
    private static TokenRange OfFirstReport(TokenList tokens, int at, int floor)
    {
        for (var i = floor; i < at; i++)
        {
            if (tokens[i].Kind == TokenKind.OpenQuote)
                i = Math.Min(at, tokens[i].Partner);
            else if (tokens[i].Kind == TokenKind.Semicolon)
                return TokenRange.None;
            else if (i > floor && tokens[i].Tag == Tag.Verb && tokens[i - 1].Kind == TokenKind.CloseQuote && NounPhrases.StartingAt(tokens, i + 1, at, wide: false) is { IsEmpty: false } inverted)
                return inverted;
            else if (tokens[i].Tag == Tag.Verb && tokens.TagAt(i + 1) is Tag.Subordinator or Tag.Mark && VerbGroups.At(tokens, i, floor) is { Form: VerbForm.Finite } group)
                return OfFinite(tokens, group.First - 1, floor);
        }

        return TokenRange.None;
    }

    /// <summary>"X vetoed the bill that allows Y, arguing": whoever acts in the clause that hangs on no other.</summary>
    private static TokenRange OfMainVerb(TokenList tokens, int at, int floor)
    {
        var nearest = OfEarlierVerb(tokens, at, floor);
        var subject = nearest;
        while (!subject.IsEmpty && IsSubordinate(tokens, subject, floor))
            subject = OfEarlierVerb(tokens, subject.First - 1, floor);
        return subject.IsEmpty ? nearest : subject;
    }

    /// <summary>"X said that Y was late and accused Z": a reported clause does not go on with another report.</summary>
    private static TokenRange OfJoinedVerb(TokenList tokens, int at, int floor)
    {
        var subject = OfEarlierVerb(tokens, at, floor);
        if (subject.IsEmpty || subject.First - 1 < floor)
            return subject;
        var before = subject.First - 1;
        if (!VerbGroups.IsVerb(tokens[before].Tag) && !(tokens[before].Tag == Tag.Subordinator && tokens[before].Is(WordUse.That)))
            return subject;
        var reporter = OfEarlierVerb(tokens, before, floor);
        return reporter.IsEmpty ? subject : reporter;
    }

    private static bool IsSubordinate(TokenList tokens, TokenRange subject, int floor)
    {
        var before = subject.First - 1;
        if (tokens[subject.Last].Tag is Tag.Relative or Tag.Question)
            return true;
        if (tokens.TagAt(subject.Last + 1) is Tag.Relative or Tag.Question or Tag.Subordinator)
            return true;
        return before >= floor && (tokens[before].Tag is Tag.Subordinator or Tag.Relative or Tag.Question || VerbGroups.IsVerb(tokens[before].Tag) || NounPhrases.IsNominal(tokens[before].Tag));
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
            if (!VerbGroups.IsVerb(tokens[i].Tag) && (tokens[i].Tag != Tag.Auxiliary || VerbGroups.IsVerb(tokens.TagAt(i + 1))))
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

            var subject = before < floor ? TokenRange.None : OfFinite(tokens, before, floor);
            return subject.IsEmpty && before >= floor && tokens[before].Kind == TokenKind.CloseQuote ? NounPhrases.StartingAt(tokens, i + 1, at, wide: true) : subject;
        }

        return TokenRange.None;
    }
}
