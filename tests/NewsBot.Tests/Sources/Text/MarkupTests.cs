using System.Diagnostics;
using System.Text;
using NewsBot.Sources.Feeds.Reading;
using NewsBot.Sources.Pages;
using NewsBot.Sources.Text;

namespace NewsBot.Tests.Sources.Text;

public sealed class MarkupTests
{
    private const int Size = 800_000;
    private const double LargestRatio = 30;

    [Theory]
    [InlineData("a<iframe src=x>b", "ab")]
    [InlineData("a</IFRAME>b", "ab")]
    [InlineData("a<iframed>b", "a<iframed>b")]
    [InlineData("sa<!-- -- nobody closes this >fe", "safe")]
    [InlineData("a<!-- closed > --><!-- <iframe> -->b", "a<!-- closed > --><!-- <iframe> -->b")]
    [InlineData("a<![CDATA[b > c]]>d", "ab > cd")]
    [InlineData("<!' <a href=x>", "&lt;!' <a href=x>")]
    [InlineData("a <!DOCTYPE ~", "a &lt;!DOCTYPE ~")]
    [InlineData("<!DOCTYPE html>a", "<!DOCTYPE html>a")]
    public void Mend_WhatSwallowsWords_GivesThemBack(string markup, string mended) => Assert.Equal(mended, Markup.Mend(markup));

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public void NestsDeeper_EachSideOfTheLimit_IsToldApart(int open, bool isDeeper)
    {
        Assert.Equal(isDeeper, Markup.NestsDeeper(string.Concat(Enumerable.Repeat("<b>", open)), 10));
        Assert.Equal(isDeeper, Markup.NestsDeeper("</i></i></i>" + string.Concat(Enumerable.Repeat("<b>", open)), 10));
        Assert.False(Markup.NestsDeeper(string.Concat(Enumerable.Repeat("<b></b>", open)), 10));
    }

    /// <summary>What makes careless readers go back again and again: eight times as much of it may take some more than eight times as long.</summary>
    [Theory]
    [InlineData("<?")]
    [InlineData("<iframe ")]
    [InlineData("<font>")]
    [InlineData("<b><i>")]
    [InlineData("<!--")]
    [InlineData("<![CDATA[")]
    [InlineData("&#")]
    [InlineData("<w")]
    [InlineData("w")]
    [InlineData("a@")]
    public void Read_HostileRepetition_TakesTimeInProportion(string token)
    {
        Time(token, Size / 100);
        var ratio = double.MaxValue;
        for (var tries = 0; tries < 4 && ratio > LargestRatio; tries++)
            ratio = Time(token, Size) / Time(token, Size / 8);

        Assert.True(ratio <= LargestRatio, $"eight times as much took {ratio:0} times as long");
    }

    private static TimeSpan Time(string token, int size)
    {
        var repeated = new StringBuilder().Insert(0, token, size / token.Length).ToString();
        var escaped = System.Security.SecurityElement.Escape(repeated);
        var watch = Stopwatch.StartNew();
        FeedReader.Read(Encoding.UTF8.GetBytes($"<rss><channel><item>{repeated}"));
        FeedReader.Read(Encoding.UTF8.GetBytes($"<rss><channel><item><title>{escaped}</title><author>{escaped}</author><description>{escaped}</description></item></channel></rss>"));
        PageExtractor.Extract(Encoding.UTF8.GetBytes($"<html><body>{repeated}"), null, null);
        return watch.Elapsed;
    }
}
