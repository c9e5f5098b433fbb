using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NewsBot.ChatLoad.News;

namespace NewsBot.ChatLoad;

/// <summary>The real program, serving in a process of its own, while articles come in through a watched folder.</summary>
internal sealed class NewsBotProcess : IAsyncDisposable
{
    /// <summary>Articles that come in during a run are none of those that were there before.</summary>
    private const int FirstFed = 10_000_000;

    /// <summary>What launchSettings.json sets for the driver alone.</summary>
    private const string OfTheDriver = "DOTNET_ReadyToRun";

    private readonly Process _process;
    private readonly DirectoryInfo _feed;
    private readonly InventedNews _news;
    private int _fed = Environment.ProcessId;

    private NewsBotProcess(Process process, DirectoryInfo feed, InventedNews news)
    {
        _process = process;
        _feed = feed;
        _news = news;
    }

    public int Id => _process.Id;

    public static NewsBotProcess Serve(LoadSettings settings, InventedNews news, params (string Name, string Value)[] environment)
    {
        var feed = Directory.CreateTempSubdirectory("newsbot-feed-");
        var start = Command(settings.Bot, "serve", "--data", settings.Data);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment["Web__Port"] = $"{FreePort()}";
        start.Environment["Sources__Folders__load"] = feed.FullName;
        start.Environment["Sources__Rescan"] = "00:00:01";

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Show(line.Data);
        process.ErrorDataReceived += (_, line) => Show(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new NewsBotProcess(process, feed, news);
    }

    /// <summary>Fills the data folder with invented news unless it is there.</summary>
    /// <returns>The exit code of <c>newsbot add</c>.</returns>
    public static async Task<int> PrepareAsync(LoadSettings settings, InventedNews news)
    {
        if (Directory.Exists(settings.Data))
            return 0;

        var lines = Path.GetFullPath(settings.Data.TrimEnd('/') + ".jsonl");
        await File.WriteAllLinesAsync(lines, Enumerable.Range(0, settings.Articles).Select(number => news.Article(number).ToJson()));
        using var adding = Process.Start(Command(settings.Bot, "add", lines, "--data", settings.Data))!;
        adding.StandardInput.Close();
        var said = await Task.WhenAll(adding.StandardOutput.ReadToEndAsync(), adding.StandardError.ReadToEndAsync());
        await adding.WaitForExitAsync();
        Console.WriteLine(string.Concat(said).TrimEnd().Split('\n')[^1]);
        File.Delete(lines);
        return adding.ExitCode;
    }

    /// <summary>One more article comes in.</summary>
    public void Feed()
    {
        var article = _news.Article(FirstFed + _fed++);
        var unfinished = Path.Combine(_feed.FullName, $".{article.Number}");
        File.WriteAllText(unfinished, $"{article.Title}\n\n{article.Text}\n");
        File.Move(unfinished, Path.Combine(_feed.FullName, $"{article.Number}.txt"));
    }

    /// <summary>Returns once <paramref name="connected"/>; throws when the bot ends before, or does not connect.</summary>
    public async Task ConnectedAsync(Func<bool> connected)
    {
        if (!await SteadyPace.UntilAsync(() => connected() || _process.HasExited, TimeSpan.FromMinutes(5), TimeProvider.System))
            throw new InvalidOperationException("The bot did not connect within five minutes.");
        if (_process.HasExited)
            throw new InvalidOperationException($"The bot ended with {_process.ExitCode} before it connected.");
    }

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.HasExited ? TimeSpan.Zero : _process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory of any process, in words.</summary>
    public static string MemoryOf(int process)
    {
        var status = $"/proc/{process}/status";
        var line = File.Exists(status) ? File.ReadLines(status).FirstOrDefault(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)) : null;
        return line is null ? "unknown" : string.Create(CultureInfo.InvariantCulture, $"{long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024} MiB");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _feed.Delete(recursive: true);
    }

    private static ProcessStartInfo Command(string bot, params string[] words)
    {
        var isLibrary = bot.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(isLibrary ? "dotnet" : bot, isLibrary ? [bot, .. words] : words)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove(OfTheDriver);
        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Show(string? line)
    {
        if (line is not null && (line.Contains("warn", StringComparison.OrdinalIgnoreCase) || line.Contains("fail", StringComparison.OrdinalIgnoreCase)))
            Console.Error.WriteLine("  " + line);
    }
}
