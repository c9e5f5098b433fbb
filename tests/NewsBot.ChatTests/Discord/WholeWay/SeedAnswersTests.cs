using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.ChatTests.Support;

namespace NewsBot.ChatTests.Discord.WholeWay;

/// <summary>The program itself, in a process of its own, answering on Discord out of the summaries it comes with.</summary>
public sealed class SeedAnswersTests : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("newsbot-discord-").FullName;
    private readonly List<string> _lines = [];
    private DiscordStandIn _standIn = null!;
    private Process _newsbot = null!;

    public async ValueTask InitializeAsync()
    {
        _standIn = await DiscordStandIn.StartAsync();
        var start = new ProcessStartInfo("dotnet") { ArgumentList = { Path.Combine(AppContext.BaseDirectory, "newsbot.dll"), "serve", "--data", _data }, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["Discord__Token"] = _standIn.Identity.Token;
        start.Environment["Discord__ApiRoot"] = _standIn.ApiRoot.AbsoluteUri;
        start.Environment["Web__Port"] = $"{FreePort()}";
        _newsbot = Process.Start(start)!;
        _newsbot.OutputDataReceived += Note;
        _newsbot.ErrorDataReceived += Note;
        _newsbot.BeginOutputReadLine();
        _newsbot.BeginErrorReadLine();
        await Eventually.TrueAsync(() => _standIn.Gateway.HasSession, "newsbot should connect", seconds: 60);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_newsbot.HasExited)
            _newsbot.Kill();
        await _newsbot.WaitForExitAsync();
        _newsbot.Dispose();
        await _standIn.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task Seeds_WhoDeniedAndCeasefireRegions_AreAnsweredWithPassagesAndSources()
    {
        var denied = await EventuallyAnsweredAsync(() => _standIn.Use("who", new() { ["did"] = "denied" }));
        Assert.Contains("Assange", Lead(denied), StringComparison.Ordinal);
        Assert.Contains(Passages(denied), passage => passage.Contains("**denied** those allegations", StringComparison.Ordinal));

        var regions = await EventuallyAnsweredAsync(() => _standIn.Use("ceasefire", new() { ["ask"] = "regions" }));
        Assert.Contains("Daraa", Lead(regions), StringComparison.Ordinal);
        Assert.All(Passages(regions), passage => Assert.Contains("\n-# ", passage, StringComparison.Ordinal));

        Assert.Empty(_standIn.Rest.Invalid);
        lock (_lines)
            Assert.DoesNotContain(_lines, line => line.Contains(_standIn.Identity.Token, StringComparison.Ordinal));
    }

    /// <summary>The summaries are read in the background; an answer says from how many it was made, and the order of its passages depends on all of them.</summary>
    private static async Task<JsonObject> EventuallyAnsweredAsync(Func<Asked> ask)
    {
        for (var attempt = 0; ; attempt++)
        {
            var message = await ask().Answered.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            if (message.ToJsonString().Contains("from 8 articles", StringComparison.Ordinal) || attempt == 60)
                return message;
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
    }

    private static string Lead(JsonObject message) => message["embeds"]![0]!["description"]!.ToString();

    private static List<string> Passages(JsonObject message) => [.. message["embeds"]!.AsArray().Skip(1).Select(embed => embed!["description"]!.ToString())];

    private void Note(object sender, DataReceivedEventArgs line)
    {
        lock (_lines)
            _lines.Add(line.Data ?? "");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
