using System.Collections.Concurrent;
using System.Diagnostics;
using NewsBot.Hosting.Administration;
using NewsBot.Tests.Sources.Feeds;
using NewsBot.Tests.Sources.Fetching;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting.Commands;

/// <summary>The command line beside a server on the same data folder.</summary>
public sealed class FeedsBesideTheServerTests : IDisposable
{
    private const int Patience = 180_000;

    private static readonly Dictionary<string, string?> Settings = new(StringComparer.Ordinal)
    {
        ["Sources__Folders__seeds"] = "",
        ["Web__Enabled"] = "false",
        ["Fetching__AllowedNetworks__0"] = "127.0.0.0/8",
    };

    private readonly TestFolder _folder = new();
    private readonly ConcurrentQueue<string?> _told = new();

    public void Dispose()
    {
        _folder.Dispose();
        PlantedSecrets.AssertNotIn(string.Join('\n', _told));
    }

    [Fact(Timeout = Patience)]
    public async Task Feeds_WhileAServerRuns_AreThatServersAtOnce()
    {
        await using var feeds = RawServer.Saying(request => RawServer.Ok(SomeFeed.Rss(SomeFeed.Item(request.Path)), "text/xml"));
        var feed = feeds.At("/one").AbsoluteUri;
        using var server = await StartAsync(_folder.In("data"), TestContext.Current.CancellationToken);
        try
        {
            Assert.Contains("Added Coast Gazette", await FeedsAsync("add", feed), StringComparison.Ordinal);

            // Once to try it, and again because the server reads it now.
            while (feeds.Requests.Count < 2)
                await Task.Delay(50, TestContext.Current.CancellationToken);
            Assert.Contains("is paused", await FeedsAsync("pause", feed), StringComparison.Ordinal);
            Assert.Contains("(paused)", await FeedsAsync("list"), StringComparison.Ordinal);
            Assert.Contains("no longer read", await FeedsAsync("remove", feed), StringComparison.Ordinal);
            Assert.Contains("no feeds yet", await FeedsAsync("list"), StringComparison.Ordinal);
            (await RunAsync("add", "nonsense")).AssertFailed("is not the address of a feed");
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(CancellationToken.None);
        }
    }

    [Fact(Timeout = Patience)]
    public async Task Add_AfterAServerWasKilled_NeedsNoServer()
    {
        await using var feeds = RawServer.Saying(request => RawServer.Ok(SomeFeed.Rss(SomeFeed.Item(request.Path)), "text/xml"));
        using (var server = await StartAsync(_folder.In("data"), TestContext.Current.CancellationToken))
        {
            server.Kill();
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Contains("Added Coast Gazette", await FeedsAsync("add", feeds.At("/one").AbsoluteUri), StringComparison.Ordinal);
    }

    private async Task<Process> StartAsync(string data, CancellationToken stop)
    {
        var server = RealProgram.Start(Settings, "serve", "--data", data);
        server.OutputDataReceived += (_, line) => _told.Enqueue(line.Data);
        server.ErrorDataReceived += (_, line) => _told.Enqueue(line.Data);
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        while (!File.Exists(DeskSocket.In(data)))
        {
            Assert.False(server.HasExited, "the server ended by itself");
            await Task.Delay(50, stop);
        }

        return server;
    }

    private async Task<string> FeedsAsync(params string[] words)
    {
        var outcome = await RunAsync(words);
        Assert.True(outcome.Code == 0, outcome.Errors);
        return outcome.Output;
    }

    private Task<RealProgram.Outcome> RunAsync(params string[] words) => RealProgram.RunAsync(Settings, ["feeds", .. words, "--data", _folder.In("data")]);
}
