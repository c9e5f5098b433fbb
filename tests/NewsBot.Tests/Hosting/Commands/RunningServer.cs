using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting.Commands;

/// <summary>The real server as a process of its own, on a port that the system chose.</summary>
internal sealed partial class RunningServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly StringBuilder _told = new();

    private RunningServer(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
    }

    public int ProcessId => _process.Id;

    public HttpClient Client { get; } = new();

    /// <summary>Returns once the server listens; what it says at its start came before.</summary>
    public static async Task<RunningServer> StartAsync(string data, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var environment = new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>(), StringComparer.Ordinal)
        {
            ["Web__Address"] = "127.0.0.1",
            ["Web__Port"] = "0",
        };
        var server = new RunningServer(RealProgram.Start(environment, "serve", "--data", data));
        try
        {
            server.Client.BaseAddress = new Uri(await server.AddressAsync());
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async Task<string> GetAsync(string path)
    {
        using var reply = await Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Asks again until the words stand in the reply, and returns it.</summary>
    public async Task<string> UntilAsync(string path, string words)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var reply = await GetAsync(path);
            if (reply.Contains(words, StringComparison.Ordinal))
                return reply;
            Assert.True(Stopwatch.GetElapsedTime(began) < Patience, $"{path} never told \"{words}\", but: {reply}");
            await Task.Delay(BetweenLooks, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Tells it to stop, as a container's engine does, and waits for its end.</summary>
    public async Task<(int Code, TimeSpan Took)> StopAsync()
    {
        var began = Stopwatch.GetTimestamp();
        using (var kill = Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -TERM {_process.Id}")]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return (_process.ExitCode, Stopwatch.GetElapsedTime(began));
    }

    /// <summary>Kills it; all that it printed and logged.</summary>
    public async Task<string> EndAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        _told.Append(await _process.StandardOutput.ReadToEndAsync(CancellationToken.None)).Append(await _errors);
        await _process.WaitForExitAsync(CancellationToken.None);
        PlantedSecrets.AssertNotIn(_told.ToString());
        return _told.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _process.Dispose();
        Client.Dispose();
    }

    private async Task<string> AddressAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            _told.AppendLine(line);
            if (Page().Match(line) is { Success: true } page)
                return page.Groups["address"].Value;
        }

        throw new InvalidOperationException($"The server ended before it listened: {_told}{await _errors}");
    }

    [GeneratedRegex(@"page: (?<address>http://\S+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Page();
}
