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

    private static bool HoldsQuotation(TokenList tokens, FactDraft draft)
    {
        foreach (var range in draft.Content)
            if (tokens[range.First].Kind == TokenKind.OpenQuote || tokens[range.Last].Kind == TokenKind.CloseQuote)
                return true;
        return false;
    }
}
