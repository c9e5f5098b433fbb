using System.Text;
using NewsBot.Sources.Feeds.Reading;

namespace NewsBot.Tests.Sources.Feeds.Reading;

public sealed class FeedReaderTests
{
    [Theory]
    [InlineData("<rss version='2.0'><channel><title>T</title><item><title>A</title><link>https://n.example/1</link><guid>g1</guid><description>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</description><pubDate>Mon, 04 May 2020 10:00:00 +0200</pubDate></item></channel></rss>")]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>T</title></channel><item rdf:about='g1'><title>A</title><link>https://n.example/1</link><description><![CDATA[<p>One</p><p>Two</p>]]></description><dc:date>2020-05-04T10:00:00+02:00</dc:date></item></rdf:RDF>")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><entry><id>g1</id><title>A</title><link href='https://n.example/1'/><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>One</p><p>Two</p></div></content><updated>2020-05-04T08:00:00Z</updated></entry></feed>")]
    [InlineData("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>T</title><entry><id>g1</id><title>A</title><link rel='alternate' href='https://n.example/1'/><content mode='escaped' type='text/html'>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</content><modified>2020-05-04T08:00:00Z</modified></entry></feed>")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"g1","title":"A","url":"https://n.example/1","content_html":"<p>One</p><p>Two</p>","date_published":"2020-05-04T10:00:00+02:00"}]}""")]
    [InlineData("\n <rss><channel><title>T</title><item><title>A</title><link>https://n.example/1</link><guid>g1</guid><description><p>One</p><p>Two</p></description><pubDate>4 May 2020 08:00 UT</item>")]
    public void Read_AnyFormat_SaysTheSame(string document)
    {
        var reading = FeedReader.Read(Encoding.UTF8.GetBytes(document));

        Assert.Null(reading.Problem);
        var item = Assert.Single(reading.Feed!.Items);
        Assert.Equal(("T", "A", "https://n.example/1", "g1", "One\n\nTwo"), (reading.Feed.Title, item.Title, item.Link, item.Id, item.Body?.Text));
        Assert.Equal(new DateTimeOffset(2020, 5, 4, 8, 0, 0, TimeSpan.Zero), (item.Published ?? item.Updated)?.At.ToUniversalTime());
    }

    [Theory]
    [InlineData("<link>https://n.example/1</link><link>https://n.example/2</link><link href='https://n.example/3'/>", "https://n.example/3")]
    [InlineData("<link>https://n.example/1</link><a:link xmlns:a='http://www.w3.org/2005/Atom' href='https://n.example/2'/>", "https://n.example/1")]
    [InlineData("<link>https://n.example/1</link><a:link xmlns:a='http://www.w3.org/2005/Atom' rel='self' href='https://n.example/feed'/>", "https://n.example/1")]
    [InlineData("<guid>https://n.example/1</guid>", "https://n.example/1")]
    [InlineData("<guid isPermaLink='false'>https://n.example/1</guid>", null)]
    public void Read_SeveralLinks_TakesRssOwnLast(string links, string? link) =>
        Assert.Equal(link, Assert.Single(FeedReader.Read(Encoding.UTF8.GetBytes($"<rss><channel><item>{links}</item></channel></rss>")).Feed!.Items).Link);

    [Theory]
    [InlineData("<description>a</description><summary>b</summary>", "a", "b")]
    [InlineData("<summary>a</summary><description>b</description>", "a", "b")]
    [InlineData("<description>a</description>", "a", null)]
    public void Read_ItemToldAboutTwice_KeepsBoth(string told, string summary, string? content)
    {
        var item = Assert.Single(FeedReader.Read(Encoding.UTF8.GetBytes($"<rss><channel><item><title>T</title>{told}</item></channel></rss>")).Feed!.Items);

        Assert.Equal((summary, content), (item.Summary?.Text, item.Content?.Text));
    }

    [Theory]
    [InlineData("application/custom", "test", "test")]
    [InlineData("application/octet-stream", "V2FsbA==", "Wall")]
    public void Read_TypeThatIsNoText_IsDecodedWhereTextComesOut(string type, string value, string title) =>
        Assert.Equal(title, FeedReader.Read(Encoding.UTF8.GetBytes($"<feed xmlns='http://www.w3.org/2005/Atom'><title type='{type}'>{value}</title></feed>")).Feed?.Title);

    [Theory]
    [InlineData("<p>One<p>Two")]
    [InlineData("<p>One</p><div><b>Two")]
    [InlineData("One<br>Two</i>")]
    [InlineData("One<img src='a>b'>Two")]
    public void Read_WhatNobodyCloses_SwallowsNothing(string description)
    {
        var feed = FeedReader.Read(Encoding.UTF8.GetBytes(
            $"<rss><channel><item><title>A</title><description>{description}</description><link>https://n.example/1</link></item><item><title>B</title><link>https://n.example/2</link><item><title>C</title></channel></rss>")).Feed;

        Assert.Equal([("A", "https://n.example/1"), ("B", "https://n.example/2"), ("C", null)], feed!.Items.Select(item => (item.Title!, item.Link)));
        Assert.All(["One", "Two"], word => Assert.Contains(word, feed.Items[0].Body!.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("AT&T and B&amp;B &eacute;t&eacute; &nbsp;&#146;", "AT&T and B&B été ’")]
    [InlineData("a &unknown; b", "a &unknown; b")]
    [InlineData("<![CDATA[1 < 2 & 3]]>", "1 < 2 & 3")]
    public void Read_EntitiesOfEveryKind_AreUnderstood(string title, string expected)
    {
        var feed = FeedReader.Read(Encoding.UTF8.GetBytes($"<rss><channel><title>{title}</title></channel></rss>")).Feed;

        Assert.Equal(expected, feed?.Title);
    }

    [Theory]
    [InlineData("<!DOCTYPE r [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><rss><channel><title>&b;</title></channel></rss>")]
    [InlineData("<!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss><channel><title>&a;</title></channel></rss>")]
    [InlineData("<!DOCTYPE r [<!ENTITY % a SYSTEM 'http://n.example/x.dtd'>%a;]><rss><channel><title>x</title></channel></rss>")]
    public void Read_EntitiesThatReferElsewhere_AreRefused(string document)
    {
        var reading = FeedReader.Read(Encoding.UTF8.GetBytes(document));

        Assert.Equal("declares entities of its own, which feeds have no need of", reading.Problem);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("just words", "holds no XML")]
    [InlineData("<html><body>page</body></html>", "is a web page, no feed")]
    [InlineData("<svg/>", "is XML, but no feed: it begins with <svg>")]
    [InlineData("{\"a\":1}", "is JSON, but no JSON Feed: it has no items")]
    public void Read_NoFeed_SaysWhatItIs(string document, string problem) =>
        Assert.Equal(problem, FeedReader.Read(Encoding.UTF8.GetBytes(document)).Problem);

    [Fact]
    public void Read_NestingWithoutEnd_IsRefused()
    {
        var document = "<rss><channel>" + string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000)) + "</channel></rss>";

        Assert.Equal("nests deeper than 256 levels", FeedReader.Read(Encoding.UTF8.GetBytes(document)).Problem);
    }

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("shift_jis")]
    [InlineData("iso-8859-2")]
    [InlineData("utf-16")]
    [InlineData("gb18030")]
    public void Read_DeclaredEncoding_IsUsed(string name)
    {
        var words = name switch { "windows-1251" => "Мост закрыт", "shift_jis" => "橋は閉鎖", "iso-8859-2" => "Most zamknięty", "gb18030" => "大桥关闭", _ => "Öland ünd" };
        FeedReader.Read("<x/>"u8);
        var bytes = Encoding.GetEncoding(name).GetBytes($"<?xml version=\"1.0\" encoding=\"{name}\"?><rss><channel><title>{words}</title></channel></rss>");

        Assert.Equal(words, FeedReader.Read(bytes).Feed?.Title);
    }

    [Theory]
    [InlineData("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21+00:00")]
    [InlineData("Thu, 1 Jan 04 19:48 EST", "2004-01-01T19:48:00-05:00")]
    [InlineData("01 January 2004 7:48 pm", "2004-01-01T19:48:00+00:00")]
    [InlineData("Thu Jan  1 19:48:21 2004", "2004-01-01T19:48:21+00:00")]
    [InlineData("2004-01-01T19:48:21.5Z", "2004-01-01T19:48:21+00:00")]
    [InlineData("2004-01-01 19:48:21 +0530", "2004-01-01T19:48:21+05:30")]
    [InlineData("20040101", "2004-01-01")]
    [InlineData("2004-001", "2004-01-01")]
    [InlineData("2004", "2004-01-01")]
    [InlineData("31/12/2003", "2003-12-31")]
    [InlineData("Jan 1, 2004", "2004-01-01")]
    [InlineData("2004-02-30", null)]
    [InlineData("soon", null)]
    public void Date_AsFeedsWriteIt_IsRead(string text, string? date) => Assert.Equal(date, FeedDates.Read(text)?.ToString());
}
