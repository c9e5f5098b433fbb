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
        if (sentence < cue && tokens[sentence].Tag is Tag.Conjunction or Tag.Adverb)
            sentence++;
        if (sentence >= cue || cue - sentence > LongestLook || !(tokens[sentence].Tag is Tag.Subordinator or Tag.Question) || tokens[sentence].Is(WordUse.That))
            return false;
        for (var i = sentence + 1; i < cue; i++)
            if (tokens[i].Kind is TokenKind.Comma or TokenKind.OpenQuote)
                return false;
        return true;
    }

    /// <summary>The content up to the comma behind which the main clause begins; all of it when there is none.</summary>
    private static TokenRange BeforeMainClause(TokenList tokens, TokenRange content)
    {
        for (var i = content.First + 1; i < content.Last; i++)
        {
            if (tokens[i].Kind == TokenKind.OpenQuote)
                i = tokens[i].Partner;
            else if (tokens[i].Kind == TokenKind.Comma && NounPhrases.StartingAt(tokens, i + 1, content.Last, wide: true) is { IsEmpty: false } phrase
                && RightSide.StartsClause(tokens, i + 1, phrase, content.Last))
                return new TokenRange(content.First, i - 1);
        }

        return content;
    }
}
