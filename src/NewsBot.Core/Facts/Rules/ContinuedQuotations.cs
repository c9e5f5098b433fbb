using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>Gives a quotation that stands alone to whoever was quoted just before: "...," she said. "...".</summary>
internal static class ContinuedQuotations
{
    public static void Attach(ParsedText text, List<FactDraft> drafts)
    {
        var tokens = text.Tokens;
        var next = 0;
        FactDraft? current = null;
        foreach (var statement in text.Statements)
        {
            if (tokens[statement.First].ParagraphStart && !GoesOn(tokens, statement.First, current))
                current = null;
            FactDraft? here = null;
            while (next < drafts.Count && drafts[next].Start <= statement.Last)
            {
                if (HoldsQuotation(tokens, drafts[next]) && drafts[next].Outer is null)
                    here = drafts[next];
                next++;
            }

            if (here is not null)
                current = here;
            else if (current is not null && IsQuotationAlone(tokens, statement))
                current.AddContent(new TokenRange(statement.First, Math.Min(tokens[statement.First].Partner, statement.Last)));
            else if (!IsQuotationAlone(tokens, statement))
                current = null;
        }
    }

    private static bool IsQuotationAlone(TokenList tokens, TokenRange statement) =>
        tokens[statement.First].Kind == TokenKind.OpenQuote && tokens[statement.First].Partner >= statement.Last - 1;

    /// <summary>A quotation left open at its paragraph's end goes on in the next one.</summary>
    private static bool GoesOn(TokenList tokens, int first, FactDraft? current) =>
        current is not null && tokens[first].Kind == TokenKind.OpenQuote && tokens.KindAt(first - 1) != TokenKind.CloseQuote
        && current.Content[^1].Last == first - 1;

    private static bool HoldsQuotation(TokenList tokens, FactDraft draft)
    {
        foreach (var range in draft.Content)
            if (tokens[range.First].Kind == TokenKind.OpenQuote || tokens[range.Last].Kind == TokenKind.CloseQuote)
                return true;
        return false;
    }
}
