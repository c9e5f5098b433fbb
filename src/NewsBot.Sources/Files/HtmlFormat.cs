using NewsBot.Sources.Drafts;
using NewsBot.Sources.Pages;

namespace NewsBot.Sources.Files;

/// <summary>A saved web page.</summary>
internal static class HtmlFormat
{
    public static IEnumerable<Drafted> Read(byte[] bytes, string name)
    {
        var page = PageExtractor.Extract(bytes, declaredCharset: null, address: null);
        yield return page is null ? Drafted.Not("holds no article") : Drafted.Of(page.Draft with { Title = page.Draft.Title ?? FileTitle.Of(name) });
    }
}
