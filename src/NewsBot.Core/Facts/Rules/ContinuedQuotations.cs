using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>Gives a quotation that stands alone to whoever was quoted just before: "...," she said. "...".</summary>
internal static class ContinuedQuotations
{
    private const int FewestTokens = 5;

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
            else if (current is not null && Continues(tokens, statement))
                current.AddContent(new TokenRange(statement.First, End(tokens, statement)));
            else if (current is not null && !statement.Contains(current.Cue.Last))
                current = null;
        }
    }

    /// <summary>A quotation alone, or one that opens a sentence and is more than a title or a phrase.</summary>
    private static bool Continues(TokenList tokens, TokenRange statement) =>
        tokens[statement.First].Kind == TokenKind.OpenQuote
            && (IsAlone(tokens, statement) || (!tokens[statement.First].ParagraphStart && tokens[statement.First].Partner - statement.First >= FewestTokens));

    private static bool IsAlone(TokenList tokens, TokenRange statement) => tokens[statement.First].Partner >= statement.Last - 1;

    private static int End(TokenList tokens, TokenRange statement) =>
        IsAlone(tokens, statement) ? Math.Min(tokens[statement.First].Partner, statement.Last) : Extents.AfterQuotation(tokens, statement.First, statement.Last);

    private static bool HoldsQuotation(TokenList tokens, FactDraft draft)
    {
        foreach (var range in draft.Content)
            if (tokens[range.First].Kind == TokenKind.OpenQuote || tokens[range.Last].Kind == TokenKind.CloseQuote)
                return true;
        return false;
    }
}
