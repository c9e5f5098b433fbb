using System.Threading.Channels;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Ingestion;
using NewsBot.Sources.Feeds.Polling;
using NewsBot.Sources.Fetching;
using NewsBot.Sources.Pages;

namespace NewsBot.Tests.Sources.Feeds.Polling;

public sealed class PageQueueTests
{
    [Fact]
    public async Task Run_ManyPagesOfAHostThatHangs_HoldNoOtherHostUp()
    {
        var fetcher = new HangingFetcher("slow.example");
        var queue = new PageQueue(new PageReader(fetcher, new Robots(fetcher, Options.Create(new FetchOptions()), TimeProvider.System)), new FeedStates(new MemorySettings(), TimeProvider.System));
        for (var page = 0; page < 20; page++)
            Assert.True(queue.TryAdd(Wanted($"https://slow.example/{page}")));
        Assert.True(queue.TryAdd(Wanted("https://quick.example/1")));
        var events = Channel.CreateUnbounded<SourceEvent>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var running = queue.RunAsync(events.Writer, stop.Token);
        var first = await events.Reader.ReadAsync(stop.Token);
        await stop.CancelAsync();
        await Task.WhenAny(running);

        Assert.Equal("https://quick.example/1", Assert.IsType<SourceEvent.Found>(first).Article.Url?.AbsoluteUri);
    }

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void TryAdd_EachSideOfTheLimit_TakesNoMore(int pages, bool isTaken)
    {
        var fetcher = new HangingFetcher("");
        var queue = new PageQueue(new PageReader(fetcher, new Robots(fetcher, Options.Create(new FetchOptions()), TimeProvider.System)), new FeedStates(new MemorySettings(), TimeProvider.System));

        Assert.Equal(isTaken, Enumerable.Range(0, pages).Select(page => queue.TryAdd(Wanted($"https://host{page % 7}.example/{page}"))).ToList()[^1]);
    }

    private static PageWanted Wanted(string link) =>
        new("f1", new Uri(link), new Article { Id = link, Title = "Wall", Text = "A teaser.", Source = "feeds" }, []);

    private sealed class HangingFetcher(string hangs) : IFetcher
    {
        public async Task<Fetched> FetchAsync(FetchRequest request, CancellationToken cancellation)
        {
            if (request.Address.Host == hangs)
                await Task.Delay(Timeout.Infinite, cancellation);
            return request.Address.AbsolutePath == "/robots.txt"
                ? ScriptedFetcher.Found(request, "", "text/plain")
                : ScriptedFetcher.Found(request, $"<html><body><article><p>{SomeFeed.Long}</p></article></body></html>", "text/html");
        }
    }
}
