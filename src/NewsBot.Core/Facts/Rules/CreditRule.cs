using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>A quotation with its speaker's name behind a dash: "..." - Ruth Okafor.</summary>
internal sealed class CreditRule : IFactRule
{
    private const int Certainty = 39;
    private const int LongestCredit = 12;

    public void Find(ParsedText text, TokenRange statement, List<FactDraft> found)
    {
        var tokens = text.Tokens;
        var dash = statement.First;
        var open = statement.First;
        if (tokens[open].Kind == TokenKind.OpenQuote)
            dash = tokens[open].Partner + 1;
        else if (open > 0 && tokens[open].Kind == TokenKind.Dash && !tokens[open].ParagraphStart && tokens[open - 1].Kind == TokenKind.CloseQuote)
            open = tokens[open - 1].Partner;
        if (dash >= statement.Last || tokens[dash].Kind != TokenKind.Dash || tokens[dash + 1].Tag != Tag.Name || statement.Last - dash > LongestCredit)
            return;
        var draft = new FactDraft
        {
            Stance = Stance.Said, Lemma = "-", Frame = Frames.Quote, Strength = Certainty, Cue = new TokenRange(dash, dash),
            Speaker = NounPhrases.StartingAt(tokens, dash + 1, statement.Last, wide: true),
        };
        draft.AddContent(new TokenRange(open, dash - 1));
        found.Add(draft);
    }
}
