using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using NewsBot.Ingestion;
using NewsBot.Tests.Sources.Fetching;

namespace NewsBot.Tests.Sources.Feeds.Polling;

/// <summary>Many feeds on a server of this machine. NEWSBOT_FEEDS sets how many; 1,000 is the long form.</summary>
public sealed class FeedSourceTests
{
    private const int ItemsPerFeed = 20;
    private static readonly int Feeds = int.TryParse(Environment.GetEnvironmentVariable("NEWSBOT_FEEDS"), CultureInfo.InvariantCulture, out var feeds) ? feeds : 60;
    private readonly MemorySettings _settings = new();
    private readonly ConcurrentDictionary<string, int> _stored = new(StringComparer.Ordinal);

    [Fact]
    public async Task Read_ManyFeeds_TakesEachItemOnceAndNeverAsksAHostTwiceAtOnce()
    {
        await using var server = RawServer.Saying(Answer);
        var watch = Stopwatch.StartNew();

        await RunUntilAsync(server, () => _stored.Count == Feeds * ItemsPerFeed);

        TestContext.Current.TestOutputHelper?.WriteLine($"{Feeds} feeds, {_stored.Count} items in {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.Equal(Feeds * ItemsPerFeed, _stored.Count);
        Assert.All(_stored.Values, times => Assert.Equal(1, times));
        Assert.Equal(1, server.MostAtOnce);
    }

    [Fact]
    public async Task Read_StoppedInTheMiddle_LosesNothingAndBringsNothingTwice()
    {
        await using var server = RawServer.Saying(Answer);
        await RunUntilAsync(server, () => _stored.Count >= Feeds * ItemsPerFeed / 2);
        var before = _stored.Count;

        await RunUntilAsync(server, () => _stored.Count == Feeds * ItemsPerFeed);

        Assert.True(before < Feeds * ItemsPerFeed, "the first run was not stopped in the middle");
        Assert.Equal(Feeds * ItemsPerFeed, _stored.Count);
        // What was stored but not yet checked off comes again under the same id, which the record knows.
        Assert.True(_stored.Values.Count(times => times > 1) <= 64 + (8 * ItemsPerFeed));
    }

    [Fact]
    public async Task Read_OneFeedThatHangs_HoldsNoOtherUp()
    {
        await using var server = new RawServer(async (request, stream, cancellation) =>
        {
            if (request.Host.StartsWith("host0.", StringComparison.Ordinal))
                await Task.Delay(Timeout.Infinite, cancellation);
            await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Answer(request)), cancellation);
        });

        await RunUntilAsync(server, () => _stored.Count == (Feeds - 1) * ItemsPerFeed);

        Assert.Equal((Feeds - 1) * ItemsPerFeed, _stored.Count);
    }

    [Fact]
    public async Task Read_Teaser_IsReplacedByItsPage()
    {
        var texts = new ConcurrentDictionary<string, string>();
        await using var server = RawServer.Saying(request => request.Path switch
        {
            "/robots.txt" => "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
            "/feed" => RawServer.Ok(SomeFeed.Rss(SomeFeed.Item("1", text: "A teaser.", link: $"http://{request.Host}/page")), "text/xml"),
            _ => RawServer.Ok($"<html><body><article><h1>Wall</h1><p>{SomeFeed.Long}</p><p>{SomeFeed.Long}</p></article></body></html>"),
        });

        await RunUntilAsync(server, () => texts.Values.Any(text => text.Length > 1000), feeds: 1, found => texts[found.Article.Id] = found.Article.Text);

        Assert.StartsWith("The council of Norrvik", Assert.Single(texts.Values));
    }

    private static string Answer(RawServer.Request request)
    {
        if (request.Header("If-None-Match") is not null)
            return "HTTP/1.1 304 Not Modified\r\n\r\n";
        var host = request.Host.Split('.')[0];
        var items = Enumerable.Range(0, ItemsPerFeed).Select(i => SomeFeed.Item($"{host}-{i}", $"Story {i} of {host}", $"http://{request.Host}/{i}"));
        return RawServer.Ok(SomeFeed.Rss(items), "application/rss+xml", "ETag: \"1\"\r\n");
    }

    private async Task RunUntilAsync(RawServer server, Func<bool> isDone, int? feeds = null, Action<SourceEvent.Found>? found = null)
    {
        using var fetcher = Fetching.Fetching.Local();
        await new PolledFeeds(_settings).RunUntilAsync(fetcher, Enumerable.Range(0, feeds ?? Feeds).Select(i => server.At("/feed", $"host{i}.example")), Take, isDone);

        void Take(SourceEvent happened)
        {
            if (happened is not SourceEvent.Found one)
                return;
            _stored.AddOrUpdate(one.Article.Id, 1, (_, times) => times + 1);
            found?.Invoke(one);
        }
    }
}
