using AngleSharp.Html.Parser;
using NewsBot.Sources.Drafts;
using NewsBot.Sources.Text;

namespace NewsBot.Sources.Pages;

/// <summary>Finds the article in a web page. Pure: nothing is fetched, no script runs.</summary>
internal static class PageExtractor
{
    /// <summary>Reading a tree costs a stack frame a level; pages people write stay far below.</summary>
    private const int DeepestNesting = 4000;
    private static readonly Uri Nowhere = new("https://page.invalid/");

    /// <param name="bytes">The whole page.</param>
    /// <param name="declaredCharset">What its server said.</param>
    /// <param name="address">Null for a page that came as a file.</param>
    /// <returns>Null when the page holds no article.</returns>
    public static Page? Extract(byte[] bytes, string? declaredCharset, Uri? address)
    {
        var markup = HtmlDecoder.Decode(bytes, declaredCharset);
        if (Markup.NestsDeeper(markup, DeepestNesting))
            return null;

        using var document = new HtmlParser().ParseDocument(markup);
        var meta = PageMeta.Read(document, address);
        var article = new SmartReader.Reader((address ?? Nowhere).AbsoluteUri, markup).GetArticle();
        var words = HtmlText.Of(article.Content ?? "");
        if (words.Text.Length == 0)
            return null;

        var title = PageTitle.Choose(article.Title, meta.Title, document);
        return new Page(
            new Draft
            {
                Title = title,
                Text = PageTitle.TakeOff(words.Text, title),
                Captions = words.Captions,
                Author = meta.Author ?? article.Author ?? article.Byline,
                Publisher = meta.Publisher,
                Language = meta.Language ?? article.Language,
                Published = meta.Published,
                Updated = meta.Updated,
                Url = (meta.Canonical ?? address)?.AbsoluteUri,
            },
            meta.Canonical,
            meta.IsPaid);
    }
}
