using NewsBot.Sources.Links;

namespace NewsBot.Tests.Sources.Links;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("https://news.example/a?utm_source=x&id=7&fbclid=y#top", "https://news.example/a?id=7")]
    [InlineData("HTTPS://News.Example:443/a", "https://news.example/a")]
    [InlineData("https://news.example/a/amp/", "https://news.example/a")]
    [InlineData("https://news.example/a.amp.html", "https://news.example/a.html")]
    [InlineData("https://news-example.cdn.ampproject.org/c/s/news.example/a", "https://news.example/a")]
    [InlineData("https://www.google.com/amp/s/news.example/a/amp", "https://news.example/a")]
    [InlineData("https://news.example/a;jsessionid=7F?PHPSESSID=x&id=7", "https://news.example/a?id=7")]
    [InlineData("https://news.example/#!/a", "https://news.example/#!/a")]
    [InlineData("https://news.example/stamp", "https://news.example/stamp")]
    [InlineData("https://news.example/?q=a%20b", "https://news.example/?q=a%20b")]
    public void Of_AnyVariant_IsTheAddressToShow(string address, string canonical) => Assert.Equal(canonical, CanonicalUrl.Of(new Uri(address)).AbsoluteUri);

    [Theory]
    [InlineData("https://www.news.example/a/", "http://m.news.example/a?utm_medium=rss")]
    [InlineData("https://amp.news.example/a", "https://news.example/a")]
    [InlineData("https://news.example/caf%c3%a9", "https://news.example/café")]
    [InlineData("https://news.example/a?x=1&y=2", "https://news.example/a?y=2&x=1")]
    public void Key_VariantsOfOnePage_AreEqual(string one, string other) => Assert.Equal(CanonicalUrl.Key(new Uri(one)), CanonicalUrl.Key(new Uri(other)));

    [Theory]
    [InlineData("https://news.example/a", "https://news.example/b")]
    [InlineData("https://news.example/a?id=1", "https://news.example/a?id=2")]
    [InlineData("https://news.example/#!/a", "https://news.example/#!/b")]
    [InlineData("https://news.example:8080/a", "https://news.example/a")]
    [InlineData("https://news.example/A", "https://news.example/a")]
    [InlineData("https://m.example/a", "https://news.example/a")]
    public void Key_OtherPages_Differ(string one, string other) => Assert.NotEqual(CanonicalUrl.Key(new Uri(one)), CanonicalUrl.Key(new Uri(other)));
}
