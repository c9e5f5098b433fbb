using Microsoft.Extensions.Options;
using NewsBot.Access;
using NewsBot.Administration;
using NewsBot.Articles;
using NewsBot.Sources.Feeds;
using NewsBot.Sources.Feeds.Polling;
using NewsBot.Sources.Feeds.Subscriptions;
using NewsBot.Sources.Fetching;

namespace NewsBot.Tests.Sources.Feeds.Subscriptions;

public sealed class FeedsVerbTests
{
    private static readonly Actor Terminal = new("terminal", "root", Audience.Everyone, IsAdministrator: true);
    private readonly MemorySettings _settings = new();
    private readonly FeedsVerb _verb;

    public FeedsVerbTests()
    {
        var options = Options.Create(new FeedsOptions { Urls = ["https://fixed.example/feed"], MaxFeeds = 4 });
        var fetcher = new ScriptedFetcher(request => request.Address.AbsolutePath switch
        {
            "/feed" => ScriptedFetcher.Found(request, SomeFeed.Rss(SomeFeed.Item("1"), SomeFeed.Item("2"))),
            "/page" => ScriptedFetcher.Found(request, "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed\"></head><body>x</body></html>", "text/html"),
            "/list" => ScriptedFetcher.Found(request, "<opml><body><outline text=\"A\" xmlUrl=\"https://a.example/feed\"/><outline text=\"B\"><outline xmlUrl=\"https://b.example/feed\"/></outline><outline xmlUrl=\"file:///etc/passwd\"/></body></opml>"),
            _ => new Fetched(FetchOutcome.Failed, request.Address, "answered 404 NotFound"),
        });
        var subscriptions = new SubscriptionList(_settings, options);
        _verb = new FeedsVerb(subscriptions, new FeedStates(_settings, TimeProvider.System), new FeedProbe(fetcher), new FeedTransfer(subscriptions, fetcher), TimeProvider.System);
    }

    [Fact]
    public async Task Add_Feed_IsListed()
    {
        var added = await RunAsync("add", "https://gazette.example/feed");
        var listed = await RunAsync("list");

        Assert.True(added.Done, added.Text);
        Assert.StartsWith("Added Coast Gazette (https://gazette.example/feed), 2 items now.", added.Text);
        Assert.Contains("https://gazette.example/feed  (not asked yet)", listed.Text);
    }

    [Fact]
    public async Task Add_PageThatNamesItsFeed_AddsTheFeed() =>
        Assert.Contains("(https://gazette.example/feed)", (await RunAsync("add", "https://gazette.example/page")).Text);

    [Fact]
    public async Task Add_NoFeed_SaysWhyAndAddsNothing()
    {
        var reply = await RunAsync("add", "https://gazette.example/none");

        Assert.Equal((false, "https://gazette.example/none answered 404 NotFound. It was not added."), (reply.Done, reply.Text));
        Assert.DoesNotContain("gazette", (await RunAsync("list")).Text);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("ftp://gazette.example/feed")]
    [InlineData("gazette.example/feed")]
    [InlineData("http:///feed")]
    [InlineData("https://me:secret@gazette.example/feed")]
    public async Task Add_NoAddress_SaysWhatWouldBeRight(string address)
    {
        var reply = await RunAsync("add", address);

        Assert.False(reply.Done);
        Assert.Contains("give an absolute http or https address without a password", reply.Text);
        Assert.DoesNotContain("secret", reply.Text);
        Assert.Equal(address.StartsWith("gazette", StringComparison.Ordinal), reply.Text.EndsWith("such as https://gazette.example/feed.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Add_SameFeedTwice_IsKnown()
    {
        await RunAsync("add", "https://gazette.example/feed");

        Assert.Equal("https://gazette.example/feed?… is read already.", (await RunAsync("add", "https://gazette.example/feed?utm_source=x")).Text);
    }

    [Fact]
    public async Task PauseResumeRemove_Feed_ChangeIt()
    {
        await RunAsync("add", "https://gazette.example/feed");

        Assert.True((await RunAsync("pause", "https://gazette.example/feed")).Done);
        Assert.Contains("(paused)", (await RunAsync("list")).Text);
        Assert.True((await RunAsync("resume", "https://gazette.example/feed")).Done);
        Assert.DoesNotContain("(paused)", (await RunAsync("list")).Text);
        Assert.True((await RunAsync("remove", "https://gazette.example/feed")).Done);
        Assert.DoesNotContain("gazette", (await RunAsync("list")).Text);
    }

    [Fact]
    public async Task Remove_ConfiguredFeed_SaysWhereItStands()
    {
        var reply = await RunAsync("remove", "https://fixed.example/feed");

        Assert.False(reply.Done);
        Assert.Contains("Feeds:Urls", reply.Text);
    }

    [Fact]
    public async Task ImportExport_List_ComesBack()
    {
        var imported = await RunAsync("import", "https://lists.example/list");
        var exported = await RunAsync("export");

        Assert.Equal("Added 2 of 2 feeds; the others were known.", imported.Text);
        var (feeds, problem) = Opml.Read(System.Text.Encoding.UTF8.GetBytes(exported.Text));
        Assert.Null(problem);
        Assert.Equal(["https://fixed.example/feed", "https://a.example/feed", "https://b.example/feed"], feeds.Select(feed => feed.Address.AbsoluteUri));
    }

    [Fact]
    public async Task Import_FileNamedByAChatUser_IsNotRead()
    {
        var reply = await _verb.RunAsync(["import", "/etc/hostname"], new Actor("discord", "1", Audience.Of("discord:1"), ManagesCommunity: true), TestContext.Current.CancellationToken);

        Assert.Equal((false, "\"/etc/hostname\" is no http or https address."), (reply.Done, reply.Text));
    }

    [Fact]
    public async Task Add_MoreThanAllowed_IsRefused()
    {
        await RunAsync("import", "https://lists.example/list");
        await RunAsync("add", "https://gazette.example/feed");

        var reply = await RunAsync("add", "https://other.example/feed");

        Assert.False(reply.Done);
        Assert.Contains("Feeds:MaxFeeds", reply.Text);
    }

    [Fact]
    public async Task Test_Feed_TellsWhatIsInIt() =>
        Assert.Equal("Coast Gazette (https://gazette.example/feed): 2 items, newest 2020-05-04, 0 of them teasers whose pages would be fetched.", (await RunAsync("test", "https://gazette.example/feed")).Text);

    private Task<DeskReply> RunAsync(params string[] words) => _verb.RunAsync(words, Terminal, TestContext.Current.CancellationToken);
}
