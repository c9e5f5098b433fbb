using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NewsBot.ChatLoad;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.ChatTests.Wire;

if (LoadSettings.Read(args) is not { } settings)
{
    await Console.Error.WriteLineAsync(LoadSettings.Usage);
    return 2;
}

if (settings.Bot is { } bot)
{
    await using var standIn = await DiscordStandIn.StartAsync();
    using var newsbot = StartNewsBot(bot, standIn);
    await ConnectedAsync(standIn, newsbot);
    await MeasureAsync("newsbot", standIn, newsbot.Id);
    newsbot.Kill();
    await newsbot.WaitForExitAsync();
}

if (settings.Compare)
{
    await using var standIn = await DiscordStandIn.StartAsync();
    await using var pong = await NodeBot.StartAsync(Path.Combine(AppContext.BaseDirectory, "pong.mjs"), "discord.js@14.28.1", new Dictionary<string, string>
    {
        ["DISCORD_API"] = new Uri(standIn.ApiRoot, "../").AbsoluteUri.TrimEnd('/'),
        ["DISCORD_TOKEN"] = standIn.Identity.Token,
    });
    if (pong is null)
        return Fail("Node, npm or discord.js is not to be had here.");
    await ConnectedAsync(standIn, null);
    await MeasureAsync("discord.js pong", standIn, pong.ProcessId);
}

return 0;

async Task MeasureAsync(string name, DiscordStandIn standIn, int process)
{
    var run = new LoadRun(standIn, settings, TimeProvider.System);
    var memory = new List<string>();
    var steady = await run.SteadyAsync(second =>
    {
        if (second % 30 == 0)
            memory.Add($"{second} s: {Memory(process)}");
        if (settings.Feed is { } feed)
            Feed(feed, second);
    });
    Console.WriteLine($"{name}, {settings.Rate} a second for {settings.Seconds} s: {steady}");
    Console.WriteLine($"{name}, memory: {string.Join("; ", memory)}; end: {Memory(process)}");
    if (settings.Burst > 0)
        Console.WriteLine($"{name}, {settings.Burst} at once: {await run.BurstAsync()}");
    foreach (var refused in standIn.Rest.Invalid.GroupBy(line => line[(line.LastIndexOf(':') + 1)..]).Take(5))
        Console.WriteLine($"{name}, refused {refused.Count()} times: {refused.Key.Trim()}");
}

Process StartNewsBot(string path, DiscordStandIn standIn)
{
    var start = new ProcessStartInfo(path) { ArgumentList = { "serve", "--data", settings.Data }, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
    start.Environment["Discord__Token"] = standIn.Identity.Token;
    start.Environment["Discord__ApiRoot"] = standIn.ApiRoot.AbsoluteUri;
    start.Environment["Web__Port"] = $"{FreePort()}";
    if (settings.Feed is { } feed)
    {
        Directory.CreateDirectory(feed);
        start.Environment["Sources__Folders__load"] = Path.GetFullPath(feed);
        start.Environment["Sources__Rescan"] = "00:00:01";
    }

    var process = Process.Start(start)!;
    process.OutputDataReceived += (_, line) => Show(line.Data);
    process.ErrorDataReceived += (_, line) => Show(line.Data);
    process.BeginOutputReadLine();
    process.BeginErrorReadLine();
    return process;
}

static int FreePort()
{
    using var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    return ((IPEndPoint)listener.LocalEndpoint).Port;
}

static void Show(string? line)
{
    if (line is not null && (line.Contains("warn", StringComparison.OrdinalIgnoreCase) || line.Contains("fail", StringComparison.OrdinalIgnoreCase) || line.Contains("Discord", StringComparison.Ordinal)))
        Console.Error.WriteLine("  " + line);
}

static async Task ConnectedAsync(DiscordStandIn standIn, Process? process)
{
    while (!standIn.Gateway.HasSession)
    {
        if (process is { HasExited: true })
            throw new InvalidOperationException($"The bot ended with {process.ExitCode} before it connected.");
        await Task.Delay(100);
    }

    await Task.Delay(TimeSpan.FromSeconds(3));
}

static string Memory(int process)
{
    var line = File.Exists($"/proc/{process}/status") ? File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)) : null;
    return line is null ? "unknown" : string.Create(CultureInfo.InvariantCulture, $"{long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024} MiB");
}

static void Feed(string folder, int second) => File.WriteAllText(
    Path.Combine(folder, $"load-{Environment.ProcessId}-{second}.txt"),
    $"Harbour report {second}\n\nThe harbour master denied on day {second} that berth {second % 40} was closed. He said that ferry {second} had left on time.\n");

static int Fail(string problem)
{
    Console.Error.WriteLine("chatload: " + problem);
    return 1;
}
