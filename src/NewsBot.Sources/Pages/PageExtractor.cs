using NewsBot.Sources.Drafts;
using NewsBot.Sources.Text;

namespace NewsBot.Sources.Pages;

/// <summary>Finds the article in a web page.</summary>
internal static class PageExtractor
{
    /// <returns>Null when the page holds no article.</returns>
    public static Draft? Extract(byte[] bytes, string? declaredCharset, Uri? address)
    {
        var markup = HtmlDecoder.Decode(bytes, declaredCharset);
        var article = new SmartReader.Reader(address?.AbsoluteUri ?? "https://page.invalid/", markup).GetArticle();
        var words = HtmlText.Of(article.Content ?? "");
        if (words.Text.Length == 0)
            return null;
        return new Draft { Title = article.Title, Text = words.Text, Captions = words.Captions, Author = article.Author, Language = article.Language };
    }
}
