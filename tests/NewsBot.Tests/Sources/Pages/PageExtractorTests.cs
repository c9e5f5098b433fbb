using System.Text;
using NewsBot.Sources.Pages;

namespace NewsBot.Tests.Sources.Pages;

public sealed class PageExtractorTests
{
    private const string Sentence = "The council of Norrvik voted on Tuesday evening to rebuild the old harbour wall before the winter storms. ";

    [Fact]
    public void Extract_PageWithLinkedData_GivesEveryField()
    {
        var page = PageExtractor.Extract(Encoding.UTF8.GetBytes($$"""
            <html lang="en-GB"><head><title>Harbour wall to be rebuilt | Coast Gazette</title>
            <link rel="canonical" href="/news/harbour-wall">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Harbour wall to be rebuilt",
              "author":[{"@type":"Person","name":"Ada Lund"},{"@type":"Person","name":"Per Holm"}],"publisher":{"@type":"Organization","name":"Coast Gazette"},
              "datePublished":"2021-03-04T05:06:07+01:00","dateModified":"2021-03-05"}]}</script></head>
            <body><header>Menu</header><article><h1>Harbour wall to be rebuilt</h1>
            <figure><img src="a.jpg"><figcaption>The wall in spring. (Photo by Ada Lund/Coast Gazette)</figcaption></figure>
            <p>{{string.Concat(Enumerable.Repeat(Sentence, 5))}}</p><p>{{string.Concat(Enumerable.Repeat(Sentence, 5))}}</p>
            <script>document.write("never")</script></article></body></html>
            """), declaredCharset: null, new Uri("https://gazette.example/news/harbour-wall?utm_source=x"));

        Assert.NotNull(page);
        Assert.Equal("Harbour wall to be rebuilt", page.Draft.Title);
        Assert.Equal("Ada Lund, Per Holm", page.Draft.Author);
        Assert.Equal("Coast Gazette", page.Draft.Publisher);
        Assert.Equal("2021-03-04T05:06:07+01:00", page.Draft.Published.ToString());
        Assert.Equal("2021-03-05", page.Draft.Updated.ToString());
        Assert.Equal("https://gazette.example/news/harbour-wall", page.Canonical?.AbsoluteUri);
        Assert.DoesNotContain("never", page.Draft.Text);
        Assert.DoesNotContain("in spring", page.Draft.Text);
        Assert.Equal(2, page.Draft.Text!.Split("\n\n").Length);
    }

    [Fact]
    public void Extract_PageThatNestsWithoutEnd_IsNone()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 200_000)) + Sentence);

        Assert.Null(PageExtractor.Extract(bytes, null, null));
    }

    [Fact]
    public void Extract_EmptyPage_IsNone() => Assert.Null(PageExtractor.Extract("<html><body></body></html>"u8.ToArray(), null, null));
}
