using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>Where and when something was said, behind it: "praised the council during a rally", "backed the plan on Tuesday".</summary>
internal static class Circumstances
{
    private const int LongestPhrase = 6;

    /// <summary>Whether at a token what was said gives way to the circumstances of saying it, and nothing else follows.</summary>
    public static bool Open(TokenList tokens, int at, int last) => Begins(tokens, at, last) && IsLast(tokens, at, last);

    private static bool Begins(TokenList tokens, int at, int last)
    {
        ref var token = ref tokens[at];
        if (token.Kind != TokenKind.Word)
            return false;
        if (token.Is(WordUse.Weekday) && token.Capital)
            return NounPhrases.IsNominal(tokens.TagAt(at - 1));
        if (at == last)
            return false;
        if (tokens.Is(at, "last") || tokens.Is(at, "this"))
            return tokens[at + 1].Is(WordUse.TimeNoun | WordUse.Weekday) && NounPhrases.IsNominal(tokens.TagAt(at - 1));
        if (tokens.Is(at, "as"))
            return tokens[at + 1].Is(WordUse.SubjectPronoun) && tokens[at + 1].Tag == Tag.Pronoun;
        if (token.Tag != Tag.Preposition)
            return false;
        if (tokens.Is(at, "during"))
            return true;
        return tokens.WordAt(at) is "on" or "in" or "at" && (IsTime(tokens, at + 1) || IsOccasion(tokens, at + 1, last));
    }

    /// <summary>Whether no quotation, clause or deed follows in the same clause.</summary>
    private static bool IsLast(TokenList tokens, int at, int last)
    {
        if (tokens.Is(at, "as"))
            return true;
        for (var i = at + 1; i <= last && tokens[i].Kind is not (TokenKind.Comma or TokenKind.Semicolon or TokenKind.Stop); i++)
            if (tokens[i].Kind is TokenKind.OpenQuote or TokenKind.Colon || tokens[i].Tag is Tag.Relative or Tag.To or Tag.Verb or Tag.Auxiliary || tokens[i].Is(WordUse.That) || tokens.Is(i, "as"))
                return false;
        return true;
    }

    private static bool IsTime(TokenList tokens, int at) => (tokens[at].Is(WordUse.Weekday | WordUse.Month) && tokens[at].Capital) || DateForms.YearAt(tokens, at) is not null;

    /// <summary>"in an interview", "on social media", "at a rally": a phrase whose noun names an occasion of speaking.</summary>
    private static bool IsOccasion(TokenList tokens, int at, int last)
    {
        for (var i = at; i <= Math.Min(last, at + LongestPhrase) && tokens[i].Kind is TokenKind.Word or TokenKind.Number && tokens[i].Tag is not (Tag.Preposition or Tag.Verb); i++)
            if (tokens[i].Is(WordUse.Occasion) && tokens[i].Tag is Tag.Noun or Tag.Name)
                return true;
        return false;
    }
}
