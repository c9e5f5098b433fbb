using NewsBot.Language;

namespace NewsBot.Facts.Reading;

/// <summary>Finds noun phrases to the left and right of a place.</summary>
/// <remarks>Every search is bounded, so that one endless sentence costs no more than many short ones.</remarks>
internal static class NounPhrases
{
    private const int Longest = 24;

    /// <summary>The phrase that ends at <paramref name="end"/>, with the phrases that hang on it by "of", "for", "and".</summary>
    public static TokenRange EndingAt(TokenList tokens, int end, int floor)
    {
        floor = Math.Max(floor, end - Longest);
        if (end < floor || !CanEnd(tokens, end))
            return TokenRange.None;
        if (tokens[end].Tag == Tag.Pronoun && !tokens.Is(end, "one"))
            return JoinedPronoun(tokens, end, floor);
        var first = end;
        while (true)
        {
            first = CoreStart(tokens, first, floor);
            if (first - 2 < floor || tokens[first - 1].Depth != tokens[end].Depth || !CanEnd(tokens, first - 2) || tokens[first - 2].Tag == Tag.Pronoun)
                break;
            if (!Joins(tokens, first - 1))
                break;
            first -= 2;
        }

        return new TokenRange(first, end);
    }

    /// <summary>The phrase that begins at <paramref name="start"/>.</summary>
    /// <param name="wide">Whether phrases that hang on it by a preposition are taken along.</param>
    public static TokenRange StartingAt(TokenList tokens, int start, int ceiling, bool wide)
    {
        ceiling = Math.Min(ceiling, start + Longest);
        var last = CoreEnd(tokens, start, ceiling);
        while (wide && last >= start && last + 2 <= ceiling && Joins(tokens, last + 1))
        {
            var next = CoreEnd(tokens, last + 2, ceiling);
            if (next < last + 2)
                break;
            last = next;
        }

        return new TokenRange(start, last);
    }

    /// <summary>The word that the phrase is about: "spokesman" of "a spokesman for the ministry".</summary>
    public static int HeadOf(TokenList tokens, TokenRange phrase)
    {
        for (var i = phrase.First + 1; i <= phrase.Last; i++)
            if (tokens[i].Tag is Tag.Preposition or Tag.Conjunction or Tag.Mark && tokens[i].Depth == tokens[phrase.First].Depth)
                return i - 1;
        return phrase.Last;
    }

    public static bool IsNominal(Tag tag) => tag is Tag.Noun or Tag.Name or Tag.Number or Tag.Pronoun;

    private static bool CanEnd(TokenList tokens, int i) =>
        tokens[i].Tag is Tag.Noun or Tag.Name or Tag.Number or Tag.Pronoun || (tokens[i].Tag == Tag.Possessive && tokens[i].Length == 1)
            || tokens[i].Tag == Tag.Determiner && tokens[i].Is(WordUse.SubjectPronoun | WordUse.Demonstrative);

    private static bool Joins(TokenList tokens, int i) => tokens[i].Tag switch
    {
        Tag.Preposition => tokens.WordAt(i) is "of" or "for" or "at" or "in" or "from" or "with" or "on" or "behind" or "near",
        Tag.Conjunction => tokens.WordAt(i) is "and" or "or",
        _ => false,
    };

    /// <summary>"some of them", "Okafor himself".</summary>
    private static TokenRange JoinedPronoun(TokenList tokens, int end, int floor) =>
        end > floor && tokens.TagAt(end - 1) is Tag.Name or Tag.Noun && tokens.WordAt(end) is "himself" or "herself" or "itself" or "themselves"
            ? new TokenRange(CoreStart(tokens, end - 1, floor), end) :
        end - 2 >= floor && tokens[end - 1].Tag == Tag.Preposition && tokens.Is(end - 1, "of") && IsNominal(tokens[end - 2].Tag)
            ? new TokenRange(CoreStart(tokens, end - 2, floor), end)
            : new TokenRange(end, end);

    private static int CoreStart(TokenList tokens, int end, int floor)
    {
        var first = end;
        while (first - 1 >= floor && Continues(tokens, first - 1, first))
        {
            first--;
            if (tokens[first].Tag == Tag.Determiner && tokens.TagAt(first - 1) != Tag.Determiner)
                break;
        }

        return first;
    }

    /// <summary>Whether the token before belongs to the phrase that goes on at <paramref name="next"/>.</summary>
    private static bool Continues(TokenList tokens, int i, int next)
    {
        if (tokens[i].Depth != tokens[next].Depth || tokens[next].ParagraphStart)
            return false;
        return tokens[i].Tag switch
        {
            Tag.Determiner or Tag.Adjective or Tag.Possessive or Tag.Number => true,
            Tag.Name => !tokens[i].Is(WordUse.Weekday),
            Tag.Noun => tokens[next].Tag != Tag.Name || tokens[i].Is(WordUse.PersonNoun | WordUse.Title | WordUse.OrganisationNoun),
            Tag.Participle or Tag.Gerund => next + 1 < tokens.Count && tokens.TagAt(i - 1) is Tag.Determiner or Tag.Adjective or Tag.Adverb && tokens[next].Tag != Tag.Name,
            Tag.Adverb => tokens[next].Tag is Tag.Adjective or Tag.Number or Tag.Determiner && !tokens[next].Is(WordUse.Possessive),
            _ => tokens.WordAt(i) is "&",
        };
    }

    private static int CoreEnd(TokenList tokens, int start, int ceiling)
    {
        if (start > ceiling)
            return start - 1;
        if (tokens[start].Tag == Tag.Pronoun)
            return start;
        var last = start - 1;
        for (var i = start; i <= ceiling && tokens[i].Depth == tokens[start].Depth; i++)
        {
            var tag = tokens[i].Tag;
            if (tag is Tag.Determiner && i > start && tokens[i - 1].Tag is not (Tag.Determiner or Tag.Adverb))
                break;
            var modifier = tag is Tag.Adjective or Tag.Determiner or Tag.Possessive
                || (tag is Tag.Participle or Tag.Adverb or Tag.Gerund && (i == start ? IsNominal(tokens.TagAt(i + 1)) || tokens.TagAt(i + 1) == Tag.Adjective : tokens[i - 1].Tag is Tag.Determiner or Tag.Adverb));
            if (tag is Tag.Noun or Tag.Name or Tag.Number)
                last = i;
            else if (!modifier && !(tokens[i].Length == 1 && tokens.WordAt(i) is "&"))
                break;
            if (tag == Tag.Name && i + 1 <= ceiling && tokens[i + 1].Tag == Tag.Noun && tokens[i + 1].Is(WordUse.TimeNoun))
                break;
        }

        return last;
    }
}
