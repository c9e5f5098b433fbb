using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>Tells "denied him bail" from "denied the charge": a verb that also keeps something from someone attributes nothing then.</summary>
internal static class Withheld
{
    private const int MostAdverbs = 2;

    /// <summary>Whether what follows the verb is someone from whom a thing is kept, or a thing that was asked for.</summary>
    public static bool Follows(TokenList tokens, CueEntry entry, int head, int last)
    {
        if (entry.Strength(Frames.Withheld) == 0)
            return false;
        var at = AfterAdverbs(tokens, head + 1, last);
        if (at > last || tokens[at].Is(WordUse.That) && tokens[at].Tag == Tag.Subordinator)
            return false;
        var phrase = NounPhrases.StartingAt(tokens, at, last, wide: false);
        return !phrase.IsEmpty && !RightSide.StartsClause(tokens, at, phrase, last)
            && (IsGrant(tokens, phrase) || IsFromSomeone(tokens, phrase, last));
    }

    /// <summary>Whether a passive verb has kept something from its subject, or refused it: "was denied entry", "the request was denied".</summary>
    public static bool IsPassive(TokenList tokens, CueEntry entry, TokenRange subject, int head, int last)
    {
        if (entry.Strength(Frames.Withheld) == 0 || subject.IsEmpty)
            return false;
        var at = AfterAdverbs(tokens, head + 1, last);
        return IsGrant(tokens, subject) || IsSomeone(tokens, subject) || at <= last && tokens[at].Tag is Tag.Noun or Tag.Determiner or Tag.Adjective;
    }

    private static int AfterAdverbs(TokenList tokens, int at, int last)
    {
        for (var skipped = 0; skipped < MostAdverbs && at <= last && tokens[at].Tag == Tag.Adverb; skipped++)
            at++;
        return at;
    }

    private static bool IsGrant(TokenList tokens, TokenRange phrase) => tokens[NounPhrases.HeadOf(tokens, phrase)].Is(WordUse.Grant);

    /// <summary>"a player a goal", "him the chance", "the public this opportunity", "the striker from close range".</summary>
    private static bool IsFromSomeone(TokenList tokens, TokenRange phrase, int last)
    {
        var next = phrase.Last + 1;
        if (next > last)
            return false;
        if (phrase.First == phrase.Last && tokens[phrase.First].Tag == Tag.Pronoun && tokens[phrase.First].Is(WordUse.ObjectPronoun) && !tokens[phrase.First].Is(WordUse.Demonstrative) && !tokens.Is(phrase.First, "it"))
            return tokens[next].Tag is Tag.Determiner or Tag.Noun or Tag.Adjective or Tag.Number or Tag.Name;
        return tokens[next].Tag is Tag.Determiner or Tag.Number && NounPhrases.IsNominal(tokens[phrase.Last].Tag) || tokens.Is(next, "from") && IsSomeone(tokens, phrase);
    }

    private static bool IsSomeone(TokenList tokens, TokenRange phrase)
    {
        var head = NounPhrases.HeadOf(tokens, phrase);
        return tokens[head].Is(WordUse.PersonNoun | WordUse.Title | WordUse.GivenName) || tokens[head].Tag == Tag.Name && !tokens[head].Is(WordUse.OrganisationNoun)
            || phrase.First == phrase.Last && tokens[head].Is(WordUse.SubjectPronoun) && !tokens[head].Is(WordUse.Demonstrative) && !tokens.Is(head, "it");
    }
}
