using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>A clause that stands before the main clause: "While he backs the plan, the council fears its price".</summary>
internal static class Fronted
{
    private const int LongestLook = 24;

    /// <summary>The content of a cue; up to the main clause when the cue stands in a clause that a subordinator opens at the start of its sentence.</summary>
    public static TokenRange Content(TokenList tokens, TokenRange content, int cue, int sentence) =>
        !content.IsEmpty && Opens(tokens, cue, sentence) ? BeforeMainClause(tokens, content) : content;

    private static bool Opens(TokenList tokens, int cue, int sentence)
    {
        for (var skipped = 0; skipped < 2 && sentence < cue && tokens[sentence].Tag is Tag.Conjunction or Tag.Adverb; skipped++)
            sentence++;
        if (sentence > cue || cue - sentence > LongestLook || tokens[sentence].Is(WordUse.That))
            return false;
        var subordinate = sentence < cue && tokens[sentence].Tag is Tag.Subordinator or Tag.Question;
        if (!subordinate && !(tokens[sentence].Tag is Tag.Preposition or Tag.Gerund or Tag.To && tokens[cue].Tag is Tag.Gerund or Tag.To or Tag.Noun or Tag.Possessive or Tag.Determiner))
            return false;
        for (var i = sentence; i < cue; i++)
            if (tokens[i].Kind is TokenKind.Comma or TokenKind.OpenQuote || (!subordinate && tokens[i].Tag is Tag.Verb or Tag.Auxiliary))
                return false;
        return true;
    }

    /// <summary>The content up to the comma behind which the main clause begins; all of it when there is none.</summary>
    private static TokenRange BeforeMainClause(TokenList tokens, TokenRange content)
    {
        for (var i = content.First + 1; i < content.Last; i++)
        {
            var quoted = tokens[i].Kind == TokenKind.OpenQuote;
            if (quoted)
                i = Math.Min(tokens[i].Partner, content.Last);
            if (tokens.KindAt(quoted ? i - 1 : i) == TokenKind.Comma && StartsClause(tokens, i + 1, content.Last))
                return new TokenRange(content.First, quoted ? i : i - 1);
        }

        return content;
    }

    private static bool StartsClause(TokenList tokens, int at, int last) =>
        at < last && (tokens.Is(at, "there") && tokens.TagAt(at + 1) == Tag.Auxiliary
            || NounPhrases.StartingAt(tokens, at, last, wide: true) is { IsEmpty: false } phrase && RightSide.StartsClause(tokens, at, phrase, last));
}
