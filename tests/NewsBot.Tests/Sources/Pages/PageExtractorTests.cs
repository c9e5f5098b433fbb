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

    [Theory]
    [InlineData("""{"@type":"ReportageNewsArticle","headline":"H","author":"By Ada Lund","datePublished":"2021-03-04T05:06:07-05:00"}""")]
    [InlineData("""[{"@type":"BreadcrumbList"},{"@type":"http://schema.org/NewsArticle","author":[{"@type":"Person","name":"Ada Lund"}],"datePublished":"2021-03-04T10:06:07Z"}]""")]
    [InlineData("""{"@type":"WebPage","mainEntity":{"@type":["Thing","Article"],"author":["Ada Lund","https://gazette.example/ada"],"datePublished":"Thu, 04 Mar 2021 10:06:07 GMT"}}""")]
    [InlineData("//<![CDATA[\n{\"@type\":\"Article\",\"author\":{\"name\":\"Ada Lund\"},\"datePublished\":\"2021-03-04T10:06:07+00:00\",}\n//]]>")]
    [InlineData("{\"@type\":\"Article\",\"description\":\"two\nlines\",\"author\":{\"name\":\"Ada Lund\"},\"datePublished\":\"2021-03-04T10:06:07+00:00\"}")]
    public void Extract_LinkedDataOfAnyShape_IsUnderstood(string data)
    {
        var page = PageExtractor.Extract(
            Encoding.UTF8.GetBytes($"<html><head><script type=\"application/ld+json\">{data}</script></head><body><article><p>{string.Concat(Enumerable.Repeat(Sentence, 5))}</p></article></body></html>"), null, new Uri("https://gazette.example/a"));

        Assert.Equal(("Ada Lund", new DateTimeOffset(2021, 3, 4, 10, 6, 7, TimeSpan.Zero)), (page?.Draft.Author, page?.Draft.Published?.At.ToUniversalTime()));
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
