using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>Finds the noun that a phrase only hangs on: "a poll released this week", "voters who once liked Mr. Okafor".</summary>
internal static class Modified
{
    private const int LongestModifier = 25;

    /// <summary>The phrase itself, or the noun that its clause describes.</summary>
    /// <param name="phrase">A noun phrase left of a verb; it may be empty, its first token then being the one after the place to look from.</param>
    public static TokenRange Noun(TokenList tokens, TokenRange phrase, int floor)
    {
        var before = phrase.First - 1;
        if (before < floor || !(tokens[before].Tag is Tag.Preposition or Tag.Participle or Tag.Adverb || VerbGroups.IsVerb(tokens[before].Tag) || IsTime(tokens, phrase)))
            return phrase;
        for (var i = before; i > Math.Max(floor, before - LongestModifier); i--)
        {
            var tag = tokens[i].Tag;
            if (tokens[i].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon or TokenKind.OpenQuote or TokenKind.CloseQuote || (tag == Tag.Subordinator && tokens[i - 1].Tag != Tag.Auxiliary))
                break;
            if (!NounPhrases.IsNominal(tokens[i - 1].Tag) || tokens[i - 1].Tag == Tag.Pronoun)
                continue;
            if (tag == Tag.Relative || (tag == Tag.Participle && !tokens.Is(i, "said")) || IsPassive(tokens, i, phrase) || (tag == Tag.Preposition && IsTime(tokens, phrase)))
                return NounPhrases.EndingAt(tokens, i - 1, floor);
        }

        return IsTime(tokens, phrase) && before > floor && NounPhrases.IsNominal(tokens[before].Tag) ? NounPhrases.EndingAt(tokens, before, floor) : phrase;
    }

    /// <summary>"a letter obtained by the paper", "a report published Wednesday": a form that the tagger took for the past tense.</summary>
    private static bool IsPassive(TokenList tokens, int i, TokenRange phrase) =>
        tokens[i].Tag == Tag.Verb && (tokens.Is(i + 1, "by") || (i + 1 == phrase.First && IsTime(tokens, phrase)));

    public static bool IsTime(TokenList tokens, TokenRange phrase) => !phrase.IsEmpty && tokens[phrase.Last].Is(WordUse.Weekday | WordUse.TimeNoun | WordUse.Month);
}
