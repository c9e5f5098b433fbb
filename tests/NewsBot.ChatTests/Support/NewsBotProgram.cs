using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace NewsBot.ChatTests.Support;

/// <summary>The program itself, in processes of its own, on a data folder that goes when it goes.</summary>
internal sealed class NewsBotProgram : IAsyncDisposable
{
    private static readonly HttpClient Client = new();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsbot-program-");
    private readonly Dictionary<string, string> _settings;
    private Process? _serving;

    /// <param name="settings">As environment variables: "Discord__Token".</param>
    public NewsBotProgram(params (string Name, string Value)[] settings)
    {
        Page = new Uri($"http://localhost:{FreePort()}/");
        _settings = new(StringComparer.Ordinal)
        {
            ["Web__Port"] = $"{Page.Port}",
            ["Logging__LogLevel__Default"] = "Trace",

            // Nothing comes in but what a test adds, unless it says otherwise.
            ["Sources__Folders__seeds"] = _folder.CreateSubdirectory("none").FullName,
        };
        foreach (var (name, value) in settings)
            _settings[name] = value;
    }

    /// <summary>The starter summaries that come with the program.</summary>
    public static string Seeds => Path.Combine(AppContext.BaseDirectory, "seeds");

    public const int SeedArticles = 8;

    /// <summary>Where the page and the API are.</summary>
    public Uri Page { get; }

    /// <summary>What the server wrote.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>Runs one command to its end; what it printed.</summary>
    public async Task<string> RunAsync(params string[] words)
    {
        using var process = Start(words);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"newsbot {string.Join(' ', words)}: {output}{await errors}");
        return output;
    }

    /// <summary>Starts the server, and returns once it answers from so many articles.</summary>
    public async Task ServeAsync(int articles)
    {
        _serving = Start("serve");
        _serving.OutputDataReceived += (_, line) => Lines.Enqueue(line.Data ?? "");
        _serving.ErrorDataReceived += (_, line) => Lines.Enqueue(line.Data ?? "");
        _serving.BeginOutputReadLine();
        _serving.BeginErrorReadLine();

        var began = TimeProvider.System.GetTimestamp();
        while (!await AnswersFromAsync(articles))
        {
            Assert.False(_serving.HasExited, $"newsbot serve ended: {string.Join('\n', Lines)}");
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromMinutes(2), $"newsbot does not answer from {articles} articles: {string.Join('\n', Lines)}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Asks the server to end, as a container's host does.</summary>
    /// <returns>Its exit code, and how long it took.</returns>
    public async Task<(int ExitCode, TimeSpan Took)> TerminateAsync()
    {
        using var serving = _serving!;
        _serving = null;
        var began = TimeProvider.System.GetTimestamp();
        using (var kill = Process.Start("sh", ["-c", $"kill -TERM {serving.Id}"])!)
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await serving.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (serving.ExitCode, TimeProvider.System.GetElapsedTime(began));
    }

    /// <summary>The API's answer.</summary>
    public async Task<JsonObject> AskAsync(string question) =>
        JsonNode.Parse(await Client.GetStringAsync(new Uri(Page, $"api/ask?q={Uri.EscapeDataString(question)}"), TestContext.Current.CancellationToken))!.AsObject();

    public async ValueTask DisposeAsync()
    {
        if (_serving is { } serving)
        {
            serving.Kill(entireProcessTree: true);
            await serving.WaitForExitAsync();
            serving.Dispose();
        }
        _folder.Delete(recursive: true);
        Assert.All(Secrets, secret => Assert.DoesNotContain(Lines, line => line.Contains(secret, StringComparison.Ordinal)));
    }

    private IEnumerable<string> Secrets =>
        from setting in _settings
        where setting.Key.EndsWith("Token", StringComparison.Ordinal) || setting.Key.EndsWith("Secret", StringComparison.Ordinal)
        select setting.Value;

    private async Task<bool> AnswersFromAsync(int articles)
    {
        try
        {
            var state = (await AskAsync("about"))["as_of"]!;
            return state["articles"]!.GetValue<int>() == articles && !state["catching_up"]!.GetValue<bool>();
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private Process Start(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "newsbot.dll"), .. words, "--data", Path.Combine(_folder.FullName, "data")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in _settings)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
