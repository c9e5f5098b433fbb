using System.Collections.Immutable;
using NewsBot.Language;
using NewsBot.SlackChat.Blocks;

namespace NewsBot.SlackChat.Rendering;

/// <summary>A quotation as runs: word for word, the marked words in bold, and where it had to be cut a mark of the bot's own.</summary>
internal static class QuoteRuns
{
    /// <param name="bold">In order, not overlapping.</param>
    /// <param name="most">Units that all runs together may have.</param>
    public static IReadOnlyList<RichTextRun> Of(string quote, ImmutableArray<TextSpan> bold, int most)
    {
        var end = quote.Length <= most ? quote.Length : Shown.Fit(quote, most - Shown.CutMark.Length);
        List<RichTextRun> runs = [];
        var from = 0;
        foreach (var span in bold)
        {
            if (span.Start >= end)
                break;
            Add(runs, quote, from, span.Start, null);
            Add(runs, quote, span.Start, Math.Min(span.End, end), RunStyle.Strong);
            from = Math.Min(span.End, end);
        }
        Add(runs, quote, from, end, null);
        if (end < quote.Length)
            runs.Add(new TextRun(Shown.CutMark, RunStyle.Own));
        return runs;
    }

    private static void Add(List<RichTextRun> runs, string quote, int from, int to, RunStyle? style)
    {
        if (to > from && Shown.Clean(quote[from..to]) is { Length: > 0 } text)
            runs.Add(new TextRun(text, style));
    }
}
