using NewsBot.Sources.Pages;

namespace NewsBot.Tests.Sources.Pages;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/a", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/public", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /news/", "/news/a", true)]
    [InlineData("User-agent: *\nDisallow: /news\nAllow: /news", "/news", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", true)]
    [InlineData("User-agent: newsbot\nDisallow: /\n\nUser-agent: *\nDisallow:", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: NewsBot/2.0\nAllow: /", "/a", true)]
    [InlineData("User-agent: other\nUser-agent: newsbot\nDisallow: /a # ours too", "/a", false)]
    [InlineData("User-agent: otherbot\nDisallow: /", "/a", true)]
    [InlineData("\uFEFFUser-agent: *\rDisallow: /private", "/private/a", false)]
    [InlineData("User-agent: *\nDisallow: /*/print/*.html$", "/a/print/b.html", false)]
    [InlineData("User-agent: *\nDisallow: /*/print/*.html$", "/a/print/b.html?x", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a.pdf/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /größe", "/gr%c3%b6%C3%9Fe", false)]
    [InlineData("User-agent: *\nDisallow: /gr%c3%b6%C3%9Fe", "/größe", false)]
    [InlineData("<html>not a robots file</html>", "/a", true)]
    public void Allow_Path_FollowsTheRules(string file, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Read(file, "NewsBot").Allow(new Uri("https://news.example" + path)));
}
