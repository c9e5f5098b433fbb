using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>Who does what a verb without a subject of its own says, when it is not the subject of the sentence.</summary>
internal static class Control
{
    private const int LongestPhrase = 8;

    /// <summary>"urged the council to deny": whether the verb hands the doing on to its object.</summary>
    public static bool OfObject(TokenList tokens, int verb) =>
        VerbGroups.IsVerb(tokens.TagAt(verb)) && tokens[verb].Entry?.Verb is "ask" or "tell" or "urge" or "persuade" or "allow" or "want" or "require" or "lead" or "prompt"
            or "cause" or "leave" or "push" or "force" or "encourage" or "invite" or "convince" or "press" or "expect" or "order" or "enable" or "help" or "get" or "advise"
            or "warn" or "challenge" or "spur" or "bring" or "permit" or "instruct" or "compel" or "beg" or "direct" or "call" or "like" or "need" or "beseech" or "pressure";

    /// <summary>"left many to wonder": a quantity that stands for people.</summary>
    public static bool IsQuantity(TokenList tokens, int at) => tokens.WordAt(at) is "many" or "some" or "both" or "others" or "few" or "all";

    /// <summary>"it is hard to deny", "there is no reason to think": a subject that only fills its place.</summary>
    public static bool IsFiller(TokenList tokens, TokenRange subject, VerbForm form) =>
        form == VerbForm.Infinitive && subject.First == subject.Last && (tokens.Is(subject.First, "it") || tokens.Is(subject.First, "there"))
            && tokens.Uses(subject.First + 1, WordUse.Be);

    /// <summary>"hard for progressives to accept", "footage of the minister denying": the phrase behind the preposition; empty when there is none.</summary>
    public static TokenRange AfterPreposition(TokenList tokens, VerbForm form, int at, int floor)
    {
        var first = at;
        while (first > floor && at - first < LongestPhrase && IsInside(tokens[first].Tag))
            first--;
        if (first == at)
            return TokenRange.None;
        var phrase = new TokenRange(first + 1, at);
        if (form == VerbForm.Infinitive)
            return tokens.Is(first, "for") ? phrase : TokenRange.None;
        return tokens[first].Tag == Tag.Preposition && Speaks(tokens, at) ? phrase : TokenRange.None;
    }

    private static bool IsInside(Tag tag) => tag is Tag.Noun or Tag.Name or Tag.Adjective or Tag.Determiner or Tag.Number or Tag.Possessive or Tag.Conjunction or Tag.Pronoun;

    private static bool Speaks(TokenList tokens, int noun) => tokens[noun].Is(WordUse.PersonNoun | WordUse.OrganisationNoun | WordUse.Title);
}
