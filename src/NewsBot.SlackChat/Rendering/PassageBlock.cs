using NewsBot.Answers;
using NewsBot.Language;
using NewsBot.SlackChat.Blocks;

namespace NewsBot.SlackChat.Rendering;

/// <summary>One passage: who said it, the words, what the bot adds, where it stands.</summary>
internal static class PassageBlock
{
    private const int MostHeading = 200;
    private const int MostGlosses = 300;
    private const int MostTitle = 300;
    private const int MostName = 100;
    private const int MostCopies = 200;
    private const int MostQuote = SlackLimits.RichText - MostHeading - MostGlosses - MostTitle - (2 * MostName) - MostCopies - 100;

    public static RichTextBlock Of(AnswerPassage passage)
    {
        List<RichTextPart> parts = [];
        if (Heading(passage) is { Length: > 0 } heading)
            parts.Add(new RichTextSection([new TextRun(Shown.Cut(heading, MostHeading), RunStyle.Strong)]));
        if (QuoteRuns.Of(passage.Quote, passage.Matches, MostQuote) is { Count: > 0 } quote)
            parts.Add(new RichTextQuote(quote));
        if (!passage.Glosses.IsEmpty)
            parts.Add(new RichTextSection([new TextRun(Shown.Cut($"({string.Join("; ", passage.Glosses.Select(Wording.Gloss))})", MostGlosses), RunStyle.Own)]));
        parts.Add(new RichTextSection(Source(passage)));
        return new RichTextBlock(parts);
    }

    /// <summary>The passage in its paragraph, for whoever asked for context.</summary>
    public static RichTextBlock InContext(AnswerPassage passage)
    {
        var (paragraph, quote) = Around(passage, MostQuote);
        return new RichTextBlock(
            new RichTextSection(Source(passage)),
            new RichTextQuote(QuoteRuns.Of(paragraph, quote.IsEmpty ? [] : [quote], MostQuote)));
    }

    private static string Heading(AnswerPassage passage) => string.Join(
        ": ",
        new[] { passage.Label, passage.Attribution is { } attribution ? Wording.Attribution(attribution) : null }.OfType<string>().Distinct());

    private static List<RichTextRun> Source(AnswerPassage passage)
    {
        var citation = passage.Citation;
        var title = Shown.Cut(citation.Title, MostTitle) is { Length: > 0 } words ? words : "untitled";
        var author = citation.Author is { } name && Shown.Cut(name, MostName) is { Length: > 0 } known ? $" · {known}" : "";
        List<RichTextRun> runs =
        [
            citation.Url is { } url && url.AbsoluteUri.Length <= SlackLimits.Url ? new LinkRun(title, url) : new TextRun(title),
            new TextRun($" · {Shown.Cut(Wording.Publisher(citation.Publisher), MostName)}{author} · {Wording.Day(citation.Published)}"),
        ];
        if (!passage.Copies.IsEmpty)
        {
            var copies = string.Join(", ", passage.Copies.Select(copy => Wording.Publisher(copy.Publisher)).Distinct());
            runs.Add(new TextRun($" · also in {Shown.Cut(copies, MostCopies)}", RunStyle.Own));
        }
        return runs;
    }

    /// <summary>As much of the paragraph as fits, with the passage in it, and where in it the passage stands.</summary>
    private static (string Paragraph, TextSpan Quote) Around(AnswerPassage passage, int most)
    {
        var context = passage.Context.Length == 0 ? passage.Quote : passage.Context;
        var at = context.IndexOf(passage.Quote, StringComparison.Ordinal);
        if (at < 0)
            return (context, default);
        if (context.Length <= most)
            return (context, new TextSpan(at, passage.Quote.Length));

        var start = Math.Clamp(at - ((most - passage.Quote.Length) / 2), 0, at);
        if (start > 0 && char.IsLowSurrogate(context[start]))
            start++;
        return (context[start..], new TextSpan(at - start, passage.Quote.Length));
    }
}
