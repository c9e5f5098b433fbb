using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using NewsBot.Tests.Hosting.Commands;
using NewsBot.Tests.Sources.Fetching;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Sources.Feeds.Polling;

/// <summary>The real program with its record on the disk, and many feeds on a server of this machine, two on each host.</summary>
/// <remarks>NEWSBOT_FEEDS sets how many; 1,000 is the long form. Every feed is asked each minute, ten to twenty times as often as by
/// default, so that the short form asks as often as a thousand feeds do.</remarks>
public sealed class ManyFeedsTests
{
    private const int ItemsPerFeed = 20;
    private const double LargestShare = 0.05;
    private static readonly int Feeds = int.TryParse(Environment.GetEnvironmentVariable("NEWSBOT_FEEDS"), CultureInfo.InvariantCulture, out var feeds) ? feeds : 50;
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly string[] Vocabulary = MakeVocabulary(20_000);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Serve_KilledInTheMiddle_TakesEachItemOnceAndThenRests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a host for each address of 127.0.0.0/8, and the times of a process");
        using var folder = new TestFolder();
        var data = Path.Combine(folder.Path, "data");
        await using var server = new RawServer(AnswerAsync, IPAddress.Any);
        await SubscribeAsync(folder.Path, data, server);

        var watch = Stopwatch.StartNew();
        using (var first = Serve(data))
        {
            await WaitUntilAsync(() => Stored(data) >= Feeds * ItemsPerFeed / 2, first);
            first.Kill();
            await first.WaitForExitAsync(Stop);
        }

        var kept = Stored(data);
        Assert.InRange(kept, 1, (Feeds * ItemsPerFeed) - 1);
        var before = watch.Elapsed;
        using var second = Serve(data);
        await WaitUntilAsync(() => Stored(data) >= Feeds * ItemsPerFeed, second);
        var taken = watch.Elapsed;
        var (share, looks) = await RestAsync(second, server);
        second.Kill();
        await second.WaitForExitAsync(Stop);

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Feeds} feeds: killed at {kept} items after {before.TotalSeconds:0.0} s, all in after {taken.TotalSeconds:0.0} s; then {looks:0.0} looks a second with {share:P2} of one core");
        Assert.Equal(Feeds * ItemsPerFeed, Count(data, "select count(*) from articles where state = 0"));
        Assert.Equal(Feeds * ItemsPerFeed, Count(data, "select count(*) from articles"));
        Assert.Equal(0, Count(data, "select count(*) from article_versions"));
        Assert.Equal(1, server.MostAtOnce);
        Assert.InRange(share, 0, LargestShare);
    }

    /// <summary>How much of one core the program uses in a whole interval, in which each feed is asked once more and has nothing new.</summary>
    private static async Task<(double Share, double LooksPerSecond)> RestAsync(Process program, RawServer server)
    {
        await SettleAsync(program);
        var (watch, cpu, looks) = (Stopwatch.StartNew(), CpuOf(program), NotModified(server));
        await WaitUntilAsync(() => watch.Elapsed >= Interval && NotModified(server) >= looks + Feeds, program);
        return ((CpuOf(program) - cpu) / watch.Elapsed, (NotModified(server) - looks) / watch.Elapsed.TotalSeconds);
    }

    /// <summary>Waits until the index has what the record has: then the program has little to do for a while.</summary>
    private static async Task SettleAsync(Process program)
    {
        var watch = Stopwatch.StartNew();
        for (var before = CpuOf(program); ; before = CpuOf(program))
        {
            await Task.Delay(TimeSpan.FromSeconds(2), Stop);
            if (CpuOf(program) - before < TimeSpan.FromSeconds(0.2) || watch.Elapsed > Patience)
                return;
        }
    }

    private static TimeSpan CpuOf(Process program)
    {
        program.Refresh();
        return program.TotalProcessorTime;
    }

    private static async Task SubscribeAsync(string folder, string data, RawServer server)
    {
        var opml = Path.Combine(folder, "feeds.opml");
        var outlines = Enumerable.Range(0, Feeds).Select(i => $"<outline type=\"rss\" text=\"Feed {i}\" xmlUrl=\"{server.At($"/{i}", HostOf(i))}\"/>");
        await File.WriteAllTextAsync(opml, $"<opml version=\"2.0\"><body>{string.Concat(outlines)}</body></opml>", Stop);
        var imported = await RealProgram.RunAsync(Settings, "feeds", "import", opml, "--data", data);
        Assert.True(imported.Code == 0, imported.Errors);
    }

    private static string HostOf(int feed) => $"127.9.{feed / 2 / 200}.{(feed / 2 % 200) + 1}";

    private static Dictionary<string, string?> Settings { get; } = new(StringComparer.Ordinal)
    {
        ["Sources__Folders__seeds"] = "",
        ["Web__Enabled"] = "false",
        ["Fetching__AllowedNetworks__0"] = "127.9.0.0/16",
        ["Feeds__ShortestInterval"] = Interval.ToString(),
        ["Feeds__LongestInterval"] = Interval.ToString(),
    };

    private static Process Serve(string data)
    {
        var program = RealProgram.Start(Settings, "serve", "--data", data);
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
        return program;
    }

    private static async Task WaitUntilAsync(Func<bool> isDone, Process program)
    {
        var watch = Stopwatch.StartNew();
        while (!isDone())
        {
            Assert.False(program.HasExited, "the program ended by itself");
            Assert.True(watch.Elapsed < Patience, "nothing more came");
            await Task.Delay(TimeSpan.FromSeconds(0.5), Stop); // counting is no small work beside what is measured
        }
    }

    private static int NotModified(RawServer server) => server.Requests.Count(request => request.Header("If-None-Match") is not null);

    private static long Stored(string data) => File.Exists(Path.Combine(data, "news.db")) ? Count(data, "select count(*) from articles") : 0;

    private static long Count(string data, string query)
    {
        using var record = new SqliteConnection($"Data Source={Path.Combine(data, "news.db")};Mode=ReadOnly;Pooling=False;Default Timeout=30");
        record.Open();
        using var command = record.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!;
    }

    private static async Task AnswerAsync(RawServer.Request request, Stream stream, CancellationToken cancellation)
    {
        var feed = int.Parse(request.Path[1..], CultureInfo.InvariantCulture);
        var answer = request.Header("If-None-Match") is not null ? "HTTP/1.1 304 Not Modified\r\n\r\n"
            : RawServer.Ok(SomeFeed.Rss(Enumerable.Range(0, ItemsPerFeed).Select(i => Item(feed, i))), "application/rss+xml", "ETag: \"1\"\r\n");
        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), cancellation);
    }

    /// <summary>Each with words of its own, so that no two are copies of one story.</summary>
    private static string Item(int feed, int item)
    {
        var random = new Random((feed * ItemsPerFeed) + item);
        var sentences = Enumerable.Range(0, 12).Select(_ => $"{Word(random, capital: true)} {string.Join(' ', Enumerable.Range(0, 12).Select(_ => Word(random, capital: false)))}.");
        return SomeFeed.Item($"{feed}-{item}", $"Story {item} of feed {feed}", $"https://gazette.example/{feed}/{item}", string.Join(' ', sentences));
    }

    private static string[] MakeVocabulary(int words)
    {
        var random = new Random(words);
        return [.. Enumerable.Range(0, words).Select(_ => new string([.. Enumerable.Range(0, random.Next(3, 9)).Select(_ => (char)('a' + random.Next(26)))]))];
    }

    /// <summary>Few words often, most of them seldom, as in news: an index of words that stand once each would cost many times as much.</summary>
    private static string Word(Random random, bool capital)
    {
        var letters = Vocabulary[(int)(Vocabulary.Length * Math.Pow(random.NextDouble(), 3))];
        return capital ? char.ToUpperInvariant(letters[0]) + letters[1..] : letters;
    }
}
