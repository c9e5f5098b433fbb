using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>A clause that stands before the main clause: "While he backs the plan, the council fears its price".</summary>
internal static class Fronted
{
    /// <summary>Whether the subject begins a clause that a subordinator opens at the start of its sentence.</summary>
    public static bool Opens(TokenList tokens, TokenRange subject, int sentence)
    {
        var before = subject.First - 1;
        return before >= sentence && tokens[before].Tag is Tag.Subordinator or Tag.Question && !tokens[before].Is(WordUse.That)
            && (before == sentence || (before == sentence + 1 && tokens[sentence].Tag is Tag.Conjunction or Tag.Adverb));
    }

    /// <summary>The content up to the comma behind which the main clause begins; all of it when there is none.</summary>
    public static TokenRange BeforeMainClause(TokenList tokens, TokenRange content)
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
