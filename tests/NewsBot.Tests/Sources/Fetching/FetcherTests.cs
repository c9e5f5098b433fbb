using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using NewsBot.Sources.Fetching;

namespace NewsBot.Tests.Sources.Fetching;

public sealed class FetcherTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fetch_Document_ComesWithItsMarks()
    {
        await using var server = RawServer.Saying(_ => RawServer.Ok("hello", headers: "ETag: \"a1\"\r\nLast-Modified: Mon, 04 May 2020 10:00:00 GMT\r\nCache-Control: max-age=600\r\n"));
        using var fetcher = Fetching.Local();

        var fetched = await fetcher.FetchAsync(new FetchRequest(server.At("/")), Stop);

        Assert.Equal((FetchOutcome.Found, "hello", "\"a1\"", TimeSpan.FromMinutes(10)), (fetched.Outcome, Encoding.UTF8.GetString(fetched.Body), fetched.ETag, fetched.MaxAge));
    }

    [Theory]
    [InlineData(null, "NewsBot/1.0 (self-hosted news bot)")]
    [InlineData("https://club.example/bot", "NewsBot/1.0 (+https://club.example/bot)")]
    public async Task Fetch_Always_SaysWhoAsks(string? contact, string introduction)
    {
        await using var server = RawServer.Saying(_ => RawServer.Ok("hello"));
        using var fetcher = Fetching.Local(options => options.Contact = contact);

        await fetcher.FetchAsync(new FetchRequest(server.At("/")), Stop);

        Assert.Equal(introduction, server.Requests.Single().Header("User-Agent"));
    }

    [Theory]
    [InlineData("https://club.example/bot", true)]
    [InlineData("ann@club.example", true)]
    [InlineData("the club", false)]
    [InlineData("https://club.example/bot) evil", false)]
    public void Contact_Any_IsAnAddressOrRefused(string contact, bool isRight) =>
        Assert.Equal(isRight, new FetchOptionsValidator().Validate(null, new FetchOptions { Contact = contact }).Succeeded);

    [Fact]
    public async Task Fetch_WithMarks_AsksWhetherItChanged()
    {
        await using var server = RawServer.Saying(request => request.Header("If-None-Match") == "\"a1\"" ? "HTTP/1.1 304 Not Modified\r\n\r\n" : RawServer.Ok("hello"));
        using var fetcher = Fetching.Local();

        var fetched = await fetcher.FetchAsync(new FetchRequest(server.At("/")) { ETag = "\"a1\"" }, Stop);

        Assert.Equal(FetchOutcome.NotModified, fetched.Outcome);
    }

    [Theory]
    [InlineData("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 82721\r\nContent-Length: 0\r\n\r\n", "Busy", 82721)]
    [InlineData("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n", "Busy", 7)]
    [InlineData("HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n", "Gone", null)]
    [InlineData("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n", "Failed", null)]
    public async Task Fetch_ServerThatRefuses_SaysHow(string answer, string outcome, int? seconds)
    {
        await using var server = RawServer.Saying(_ => answer);
        using var fetcher = Fetching.Local();

        var fetched = await fetcher.FetchAsync(new FetchRequest(server.At("/")), Stop);

        Assert.Equal(outcome, fetched.Outcome.ToString());
        Assert.Equal(seconds, (int?)fetched.RetryAfter?.TotalSeconds);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public async Task Fetch_Redirects_AreFollowedUpToTheLimit(int redirects, bool isFound)
    {
        await using var server = RawServer.Saying(request => int.Parse(request.Path[1..]) is > 0 and var left ? RawServer.Redirect($"/{left - 1}", "301 Moved") : RawServer.Ok("there"));
        using var fetcher = Fetching.Local();

        var fetched = await fetcher.FetchAsync(new FetchRequest(server.At($"/{redirects}")), Stop);

        Assert.Equal(isFound, fetched.Outcome == FetchOutcome.Found);
        Assert.Equal(isFound, fetched.MovedForGood);
    }

    [Theory]
    [InlineData(64 * 1024, true)]
    [InlineData(64 * 1024 + 1, false)]
    public async Task Fetch_Size_IsLimited(int size, bool isFound)
    {
        await using var server = new RawServer(async (_, stream, cancellation) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + new string('x', size)), cancellation);
            stream.Close();
        });
        using var fetcher = Fetching.Local(options => options.MaxBytes = 64 * 1024);

        Assert.Equal(isFound, (await fetcher.FetchAsync(new FetchRequest(server.At("/")), Stop)).Outcome == FetchOutcome.Found);
    }

    [Fact]
    public async Task Fetch_DecompressionBomb_IsStoppedByItsDecodedSize()
    {
        var bomb = new MemoryStream();
        await using (var brotli = new BrotliStream(bomb, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var i = 0; i < 100; i++)
                await brotli.WriteAsync(new byte[1024 * 1024], Stop);
        }

        await using var server = new RawServer(async (_, stream, cancellation) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: {bomb.Length}\r\n\r\n"), cancellation);
            await stream.WriteAsync(bomb.ToArray(), cancellation);
        });
        using var fetcher = Fetching.Local();
        var before = GC.GetTotalAllocatedBytes();

        var fetched = await fetcher.FetchAsync(new FetchRequest(server.At("/")), Stop);

        Assert.Contains("larger than 15 MiB", fetched.Problem);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 60L * 1024 * 1024);
    }

    public static TheoryData<string, string> BadServers => new()
    {
        { "slow", "did not answer in full within 1 s" },
        { "endless", "larger than" },
        { "endless headers", "answered wrongly" },
        { "looping", "redirects more than 5 times" },
        { "resetting", "answered wrongly" },
        { "silent", "did not answer in full within 1 s" },
        { "short of its length", "answered wrongly" },
        { "not HTTP", "answered wrongly" },
        { "falsely compressed", "answered wrongly" },
    };

    [Theory]
    [MemberData(nameof(BadServers))]
    public async Task Fetch_BadServer_EndsWithAReason(string kind, string reason)
    {
        await using var server = new RawServer((_, stream, cancellation) => BadServer.AnswerAsync(kind, stream, cancellation));
        using var fetcher = Fetching.Local(options =>
        {
            options.Timeout = TimeSpan.FromSeconds(1);
            options.MaxBytes = 1024 * 1024;
        });
        var watch = Stopwatch.StartNew();

        var fetched = await fetcher.FetchAsync(new FetchRequest(server.At("/")), Stop);

        Assert.NotEqual(FetchOutcome.Found, fetched.Outcome);
        Assert.Contains(reason, fetched.Problem);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }

    [Fact]
    public async Task Fetch_BadCertificate_IsNotTrusted()
    {
        await using var server = new RawServer((_, _, _) => Task.CompletedTask);
        using var tls = new TlsServer();
        using var fetcher = Fetching.Local(options => options.Timeout = TimeSpan.FromSeconds(20));

        var fetched = await fetcher.FetchAsync(new FetchRequest(new Uri($"https://news.example:{tls.Port}/")), Stop);

        Assert.Equal("has no valid TLS certificate", fetched.Problem);
    }

    [Fact]
    public async Task Fetch_ManyOfOneHost_GoOneByOne()
    {
        await using var server = new RawServer(async (request, stream, cancellation) =>
        {
            await Task.Delay(20, cancellation);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(RawServer.Ok(request.Path)), cancellation);
        });
        using var fetcher = Fetching.Local();

        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => fetcher.FetchAsync(new FetchRequest(server.At($"/{i}", $"host{i % 2}.example")), Stop)));

        Assert.All(all, fetched => Assert.Equal(FetchOutcome.Found, fetched.Outcome));
        Assert.Equal(1, server.MostAtOnce);
    }

    [Fact]
    public async Task Fetch_RedirectsToABusyHost_TakeUpNoRoomWhileTheyWait()
    {
        var busy = new TaskCompletionSource();
        await using var server = new RawServer(async (request, stream, cancellation) =>
        {
            if (request.Host.StartsWith("busy.", StringComparison.Ordinal))
                await busy.Task.WaitAsync(cancellation);
            var port = request.Host.Split(':')[1];
            var answer = request.Host.StartsWith("leads", StringComparison.Ordinal) ? RawServer.Redirect($"http://busy.example:{port}/", "302 Found") : RawServer.Ok("hello");
            await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), cancellation);
        });
        using var fetcher = Fetching.Local(options => (options.Concurrency, options.Timeout) = (2, TimeSpan.FromSeconds(20)));
        var waiting = Enumerable.Range(0, 4).Select(i => fetcher.FetchAsync(new FetchRequest(server.At("/", $"leads{i}.example")), Stop)).ToList();
        while (server.Requests.Count(request => request.Host.StartsWith("leads", StringComparison.Ordinal)) < 4)
            await Task.Delay(10, Stop);

        var other = await fetcher.FetchAsync(new FetchRequest(server.At("/", "other.example")), Stop);
        busy.SetResult();

        Assert.Equal(FetchOutcome.Found, other.Outcome);
        Assert.All(await Task.WhenAll(waiting), fetched => Assert.Equal(FetchOutcome.Found, fetched.Outcome));
    }
}
