using System.Text;
using Microsoft.Extensions.Options;
using NewsBot.Sources.Drafts;
using NewsBot.Sources.Fetching;
using NewsBot.Sources.Pages;
using NewsBot.Tests.Sources.Feeds;

namespace NewsBot.Tests.Sources.Pages;

public sealed class PageReaderTests
{
    private const string NotFree = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>";
    private static readonly Uri Link = new("https://gazette.example/wall");

    [Fact]
    public async Task Read_Page_GivesItsArticle()
    {
        var drafted = await ReadAsync(Page(SomeFeed.Long), "text/html");

        Assert.Null(drafted.Problem);
        Assert.Equal((Link.AbsoluteUri, "gazette.example"), (drafted.Draft?.Url, drafted.Draft?.Publisher));
    }

    [Theory]
    [InlineData("application/pdf", "%PDF-1.7", "is no web page but application/pdf")]
    [InlineData("text/html", "%PDF-1.7", "is no web page but a PDF document")]
    [InlineData(null, "GIF89a", "is no web page but a picture")]
    [InlineData("image/png", "x", "is no web page but image/png")]
    [InlineData(null, "PK\u0003\u0004", "is no web page but an archive")]
    [InlineData(null, "a\0b", "is no web page but data of another kind")]
    [InlineData("application/rss+xml", "<rss/>", "is no web page but a feed; add it with \"feeds add\"")]
    [InlineData("text/html", "<html></html>", "holds no article")]
    public async Task Read_NoPage_SaysWhatItIs(string? type, string body, string problem) => Assert.Equal(problem, (await ReadAsync(Encoding.Latin1.GetBytes(body), type)).Problem);

    [Theory]
    [InlineData(5 * 1024 * 1024, false)]
    [InlineData((5 * 1024 * 1024) + 1, true)]
    public async Task Read_LargePage_IsRefusedBeyondTheLimit(int bytes, bool isRefused)
    {
        var page = Page(SomeFeed.Long);
        Array.Resize(ref page, bytes);
        page.AsSpan().Replace((byte)0, (byte)' ');

        var drafted = await ReadAsync(page, "text/html");

        Assert.Equal(isRefused ? "is larger than 5 MiB, too large for a page" : null, drafted.Problem);
    }

    [Theory]
    [InlineData(NotFree, "The council voted.")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script>", "The council voted.")]
    [InlineData("<meta property='article:content_tier' content='locked'>", "The council voted.")]
    [InlineData("", "The council voted. Already a subscriber? Sign in to continue reading.")]
    public async Task Read_PaidPage_SaysSo(string head, string text) =>
        Assert.StartsWith("is behind a paywall: only ", (await ReadAsync(Page(text, head), "text/html")).Problem);

    [Fact]
    public async Task Read_PaidPageThatShowsTheArticle_IsTaken() => Assert.Null((await ReadAsync(Page(SomeFeed.Long + SomeFeed.Long, NotFree), "text/html")).Problem);

    [Fact]
    public async Task Read_QuestionAboutCookies_IsNoArticle() => Assert.Equal(
        "asks for consent to cookies instead of showing the article",
        (await ReadAsync(Page("We and our partners store cookies to process personal data. You can accept all cookies or manage your consent. Our privacy policy says more."), "text/html")).Problem);

    [Fact]
    public async Task Read_ArticleAboutCookies_IsTaken() =>
        Assert.Null((await ReadAsync(Page($"The court said cookies need consent, and that cookies without consent are unlawful. {SomeFeed.Long}{SomeFeed.Long}"), "text/html")).Problem);

    [Fact]
    public async Task Read_LinkThatLeadsToAQuestion_SaysWhereItLed() =>
        Assert.StartsWith("leads to consent.gazette.example, which asks for consent", (await ReadAsync(Page(SomeFeed.Long), "text/html", new Uri("https://consent.gazette.example/ask"))).Problem);

    [Fact]
    public async Task Read_LinkThatLeadsToAnotherSite_FollowsThatSitesRules()
    {
        var drafted = await ReadAsync(Page(SomeFeed.Long), "text/html", new Uri("https://other.example/wall"), robots: address => address.Host == "other.example" ? "User-agent: *\nDisallow: /" : "");

        Assert.Equal("may not be read by robots, says its publisher", drafted.Problem);
    }

    private static byte[] Page(string text, string head = "") => Encoding.UTF8.GetBytes($"<html><head>{head}</head><body><article><h1>Wall</h1><p>{text}</p></article></body></html>");

    private static Task<Drafted> ReadAsync(byte[] body, string? type, Uri? leadsTo = null, Func<Uri, string>? robots = null)
    {
        var fetcher = new ScriptedFetcher(request => request.Address.AbsolutePath == "/robots.txt"
            ? ScriptedFetcher.Found(request, robots?.Invoke(request.Address) ?? "", "text/plain")
            : new Fetched(FetchOutcome.Found, leadsTo ?? request.Address) { Body = body, ContentType = type });
        return new PageReader(fetcher, new Robots(fetcher, Options.Create(new FetchOptions()), TimeProvider.System)).ReadAsync(Link, TestContext.Current.CancellationToken);
    }
}
