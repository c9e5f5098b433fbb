using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Articles;
using NewsBot.Ingestion;
using NewsBot.Sources.Feeds;
using NewsBot.Sources.Feeds.Polling;
using NewsBot.Sources.Feeds.Subscriptions;
using NewsBot.Sources.Fetching;

namespace NewsBot.Tests.Sources.Feeds.Polling;

public sealed class FeedPollerTests
{
    private static readonly Uri Address = new("https://gazette.example/feed.xml?token=secret");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2020, 5, 5, 12, 0, 0, TimeSpan.Zero));
    private readonly Subscription _feed = new("f1", Address, null, IsPaused: false, IsConfigured: false);

    [Fact]
    public async Task Look_FirstTime_BringsEveryItemAsAnArticle()
    {
        var look = await LookAsync(SomeFeed.Rss(SomeFeed.Item("1"), SomeFeed.Item("2", "Second")), new FeedState());

        Assert.Equal(["Wall to be rebuilt", "Second"], Articles(look).Select(article => article.Title));
        var first = Articles(look)[0];
        Assert.Equal("https://gazette.example/1", first.Url?.AbsoluteUri);
        Assert.Equal("2020-05-04T10:00:00+00:00", first.Published.ToString());
        Assert.Equal(new Publisher("Coast Gazette", "gazette.example"), first.Publisher);
        Assert.Equal((2, "\"1\""), (look.State.ItemsSeen, look.State.ETag));
        Assert.Empty(look.PagesWanted);
    }

    [Theory]
    [InlineData("the same", "1", "https://gazette.example/1", "Mon, 04 May 2020 10:00:00 GMT")]
    [InlineData("another id", "x9", "https://gazette.example/1", "Mon, 04 May 2020 10:00:00 GMT")]
    [InlineData("another link", "1", "https://gazette.example/new/1", "Mon, 04 May 2020 10:00:00 GMT")]
    [InlineData("another date", "1", "https://gazette.example/1", "Tue, 05 May 2020 10:00:00 GMT")]
    [InlineData("tracking", "x9", "https://www.gazette.example/1/?utm_source=rss", "Mon, 04 May 2020 10:00:00 GMT")]
    [InlineData("all but the words", "x9", "https://gazette.example/new/1", "Tue, 05 May 2020 10:00:00 GMT")]
    public async Task Look_KnownItemUnderOtherMarks_IsNoNews(string what, string id, string link, string date)
    {
        var first = await LookAsync(SomeFeed.Rss(SomeFeed.Item("1")), new FeedState());

        var second = await LookAsync(SomeFeed.Rss(SomeFeed.Item(id, link: link, date: date)), first.State);

        Assert.True(second.Events.IsEmpty, what);
        Assert.Equal(1, second.State.ItemsSeen);
    }

    [Fact]
    public async Task Look_ItemChanged_ReplacesItsArticle()
    {
        var first = await LookAsync(SomeFeed.Rss(SomeFeed.Item("1")), new FeedState());

        var second = await LookAsync(SomeFeed.Rss(SomeFeed.Item("1", text: "Corrected. " + SomeFeed.Long)), first.State);

        Assert.Equal(Articles(first)[0].Id, Assert.Single(Articles(second)).Id);
        Assert.StartsWith("Corrected.", Articles(second)[0].Text);
    }

    [Fact]
    public async Task Look_ItemsThatShareALink_StayApart()
    {
        var look = await LookAsync(SomeFeed.Rss(SomeFeed.Item("1", "One", "https://gazette.example/"), SomeFeed.Item("2", "Two", "https://gazette.example/")), new FeedState());

        Assert.Equal(2, Articles(look).Select(article => article.Id).Distinct().Count());
    }

    [Fact]
    public async Task Look_Teaser_IsTakenInAndItsPageWanted()
    {
        var look = await LookAsync(SomeFeed.Rss(SomeFeed.Item("1", text: "A short teaser.")), new FeedState());
        var again = await LookAsync(SomeFeed.Rss(SomeFeed.Item("1", text: "A short teaser.")), look.State);

        Assert.Equal("A short teaser.", Assert.Single(Articles(look)).Text);
        Assert.Equal("https://gazette.example/1", Assert.Single(look.PagesWanted).Link.AbsoluteUri);
        Assert.Empty(again.Events);
        Assert.Single(again.PagesWanted);
    }

    [Fact]
    public async Task Look_WhilePagesAreOutstanding_AsksForTheItemsAgainAndThenNoMore()
    {
        var state = new FeedState();
        var asked = new List<string?>();
        for (var look = 0; look < 6; look++)
        {
            state = (await LookAsync(
                request =>
                {
                    asked.Add(request.ETag);
                    return request.ETag is null ? ScriptedFetcher.Found(request, SomeFeed.Rss(SomeFeed.Item("1", text: "A short teaser."))) : new Fetched(FetchOutcome.NotModified, request.Address);
                },
                state)).State;
        }

        Assert.Equal([null, null, null, null, "\"1\"", "\"1\""], asked);
    }

    [Fact]
    public async Task Look_DateInTheFuture_IsClamped()
    {
        var look = await LookAsync(SomeFeed.Rss(SomeFeed.Item("1", date: "Mon, 04 May 2099 10:00:00 GMT")), new FeedState());

        Assert.Equal(_time.GetUtcNow(), Assert.Single(Articles(look)).Published?.At);
    }

    [Fact]
    public async Task Look_UndatedItem_IsKept()
    {
        var look = await LookAsync(SomeFeed.Rss(SomeFeed.Item("1", date: "no date")), new FeedState());

        Assert.Null(Assert.Single(Articles(look)).Published);
    }

    [Fact]
    public async Task Look_NotModified_OnlyMovesTheNextLook()
    {
        var first = await LookAsync(SomeFeed.Rss(SomeFeed.Item("1")), new FeedState());

        var look = await LookAsync(request => new Fetched(FetchOutcome.NotModified, request.Address), first.State);

        Assert.Empty(look.Events);
        Assert.False(look.MustOutlive);
        Assert.True(look.State.NextLook > _time.GetUtcNow());
        Assert.Equal(first.State.ETag, look.State.ETag);
    }

    [Fact]
    public async Task Look_Failure_IsRememberedWithItsReason()
    {
        Fetched Fail(FetchRequest request) => new(FetchOutcome.Failed, request.Address, "answered 500 InternalServerError");
        var first = await LookAsync(Fail, new FeedState());
        var second = await LookAsync(Fail, first.State);

        Assert.Equal("answered 500 InternalServerError", first.State.Problem);
        Assert.Equal(_time.GetUtcNow(), first.State.LastFailure);
        Assert.True(first.MustOutlive);
        Assert.False(second.MustOutlive);
        Assert.Equal(2, second.State.Failures);
        Assert.True(second.State.NextLook - _time.GetUtcNow() >= TimeSpan.FromMinutes(20));
    }

    [Fact]
    public async Task Look_RetryAfter_IsObeyedWhateverItsLength()
    {
        var look = await LookAsync(request => new Fetched(FetchOutcome.Busy, request.Address, "answered 429") { RetryAfter = TimeSpan.FromSeconds(82_721) }, new FeedState());

        Assert.True(look.State.NextLook - _time.GetUtcNow() >= TimeSpan.FromSeconds(82_721));
        Assert.True(look.MustOutlive);
    }

    [Fact]
    public async Task Look_MovedForGood_AsksTheNewAddressNextTime()
    {
        var moved = new Uri("https://new.example/feed.xml");
        var first = await LookAsync(request => ScriptedFetcher.Found(request, SomeFeed.Rss(SomeFeed.Item("1"))) with { Address = moved, MovedForGood = true }, new FeedState());
        Uri? asked = null;
        await LookAsync(
            request =>
            {
                asked = request.Address;
                return new Fetched(FetchOutcome.NotModified, request.Address);
            },
            first.State);

        Assert.Equal(moved, asked);
    }

    private Task<FeedLook> LookAsync(string body, FeedState state) => LookAsync(request => ScriptedFetcher.Found(request, body), state);

    private Task<FeedLook> LookAsync(Func<FetchRequest, Fetched> answer, FeedState state) =>
        new FeedPoller(new ScriptedFetcher(answer), Options.Create(new FeedsOptions()), _time).LookAsync(_feed, state, TestContext.Current.CancellationToken);

    private static List<Article> Articles(FeedLook look) => [.. look.Events.OfType<SourceEvent.Found>().Select(found => found.Article)];
}
