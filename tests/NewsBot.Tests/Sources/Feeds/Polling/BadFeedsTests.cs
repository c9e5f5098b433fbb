using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using NewsBot.Ingestion;
using NewsBot.Sources.Fetching;
using NewsBot.Supervision;
using NewsBot.Tests.Sources.Fetching;

namespace NewsBot.Tests.Sources.Feeds.Polling;

/// <summary>Feeds on servers that do everything wrong, among feeds that are well.</summary>
/// <remarks>NEWSBOT_REAL_LIMITS=1 is the long form, with the limits of the program: 20 s for a fetch, 50 MB of memory for all of them.</remarks>
public sealed class BadFeedsTests
{
    private const int GoodFeeds = 30;
    private const long MostMemory = 50 * 1024 * 1024;
    private static readonly bool AreReal = Environment.GetEnvironmentVariable("NEWSBOT_REAL_LIMITS") == "1";

    private static readonly string[] Kinds =
    [
        "slow", "endless", "endless headers", "looping", "resetting", "silent", "short of its length", "longer than its length", "not HTTP",
        "falsely compressed", "another encoding", "another type",
    ];

    [Fact]
    public async Task Read_BadServersAmongGood_EndInTimeAndHoldNothingUp()
    {
        var (good, feeds) = (new ConcurrentDictionary<string, bool>(), new PolledFeeds(new MemorySettings()));
        await using var server = new RawServer(AnswerAsync);
        using var tls = new TlsServer();
        using var inner = Fetching.Fetching.Local(Limit);
        var fetcher = new Timed(inner);
        var bad = Kinds.Select((_, i) => server.At("/", $"bad{i}.example"))
            .Append(new Uri($"https://badtls.example:{tls.Port}/"))
            .Append(new Uri($"https://badsilent.example:{server.Port}/")).ToList();
        var (before, watch, goodAfter) = (GC.GetTotalMemory(forceFullCollection: true), Stopwatch.StartNew(), TimeSpan.Zero);
        using var memory = new PeakMemory();

        await feeds.RunUntilAsync(
            fetcher, bad.Concat(Enumerable.Range(0, GoodFeeds).Select(i => server.At($"/{i}", $"good{i}.example"))), Take, () => good.Count == GoodFeeds && Failing().Count == bad.Count);

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{GoodFeeds} good feeds after {goodAfter.TotalSeconds:0.0} s, {Failing().Count} bad ones after {watch.Elapsed.TotalSeconds:0.0} s; longest fetch {fetcher.Longest.TotalSeconds:0.0} s; memory rose by {(memory.Highest - before) / 1048576.0:0.0} MB");
        foreach (var part in Failing())
            TestContext.Current.TestOutputHelper?.WriteLine($"{part.Name} {part.Detail}");
        Assert.Equal(GoodFeeds, good.Count);
        Assert.Equal(bad.Count, Failing().Count);
        if (AreReal)
        {
            Assert.InRange(fetcher.Longest.TotalSeconds, 0, 21);
            Assert.InRange(memory.Highest - before, long.MinValue, MostMemory);
            Assert.True(goodAfter < TimeSpan.FromSeconds(20), $"the good feeds waited {goodAfter}");
        }

        void Take(SourceEvent happened)
        {
            if (happened is SourceEvent.Found found && good.TryAdd(found.Article.Id, true))
                goodAfter = watch.Elapsed;
        }

        IReadOnlyList<ComponentStatus> Failing() => [.. feeds.Board.Components.Where(part => part.State == ComponentState.Degraded)];
    }

    private static void Limit(FetchOptions options)
    {
        options.Timeout = AreReal ? new FetchOptions().Timeout : TimeSpan.FromSeconds(2);
        options.MaxBytes = AreReal ? new FetchOptions().MaxBytes : 1024 * 1024;
    }

    private static Task AnswerAsync(RawServer.Request request, Stream stream, CancellationToken cancellation)
    {
        var host = request.Host.Split('.')[0];
        return host.StartsWith("good", StringComparison.Ordinal)
            ? stream.WriteAsync(Encoding.UTF8.GetBytes(RawServer.Ok(SomeFeed.Rss(SomeFeed.Item(host, link: $"https://gazette.example/{host}")), "text/xml")), cancellation).AsTask()
            : BadServer.AnswerAsync(Kinds[int.Parse(host[3..])], stream, cancellation);
    }

    /// <summary>Notes how long the longest fetch took.</summary>
    private sealed class Timed(Fetcher inner) : IFetcher
    {
        private long _longest;

        public TimeSpan Longest => new(Interlocked.Read(ref _longest));

        public async Task<Fetched> FetchAsync(FetchRequest request, CancellationToken cancellation)
        {
            var watch = Stopwatch.StartNew();
            var fetched = await inner.FetchAsync(request, cancellation);
            long known;
            while (watch.Elapsed.Ticks > (known = Interlocked.Read(ref _longest)) && Interlocked.CompareExchange(ref _longest, watch.Elapsed.Ticks, known) != known)
            {
            }

            return fetched;
        }
    }

    /// <summary>Watches the memory in use.</summary>
    private sealed class PeakMemory : IDisposable
    {
        private readonly Timer _timer;

        public PeakMemory() => _timer = new Timer(_ => Highest = Math.Max(Highest, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 20);

        public long Highest { get; private set; }

        public void Dispose() => _timer.Dispose();
    }
}
