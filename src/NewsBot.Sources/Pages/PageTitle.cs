using AngleSharp.Dom;
using NewsBot.Sources.Text;

namespace NewsBot.Sources.Pages;

/// <summary>Which of a page's titles is the article's.</summary>
internal static class PageTitle
{
    /// <param name="extracted">What the extractor made of the page's title.</param>
    /// <param name="described">What the page's own description says.</param>
    /// <param name="document">For its headings, when there is neither.</param>
    public static string? Choose(string? extracted, string? described, IDocument document) =>
        Line(extracted) ?? Line(described) ?? Line(document.QuerySelector("h1")?.TextContent);

    /// <summary>The text without its title, where the page repeats it above the first paragraph.</summary>
    public static string TakeOff(string text, string? title)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        return end > 0 && text.AsSpan(0, end).Equals(title, StringComparison.OrdinalIgnoreCase) ? text[(end + 2)..] : text;
    }

    private static string? Line(string? words) => TextCleaner.CleanLine(words ?? "") is { Length: > 0 } line ? line : null;
}
