using System.Globalization;
using NewsBot.ChatLoad;
using NewsBot.ChatLoad.News;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.ChatTests.Slack.StandIn;
using NewsBot.ChatTests.Wire;

// Ends with 0 when every question was acknowledged once and answered once, in order where that is promised.
if (LoadSettings.Read(args) is not { } settings)
    return Fail(LoadSettings.Usage, code: 2);

var words = new InventedWords();
var news = new InventedNews(words);
if (await NewsBotProcess.PrepareAsync(settings, news) is > 0 and var code)
    return Fail($"newsbot add ended with {code}.");

return settings.Door switch
{
    "discord" => await DiscordAsync() ? 0 : 1,
    "slack" => await SlackAsync() ? 0 : 1,
    _ => 0,
};

async Task<bool> DiscordAsync()
{
    bool held;
    await using (var discord = await DiscordStandIn.StartAsync())
    {
        await using var newsbot = NewsBotProcess.Serve(settings, news, ("Discord__Token", discord.Identity.Token), ("Discord__ApiRoot", discord.ApiRoot.AbsoluteUri));
        await newsbot.ConnectedAsync(() => discord.Gateway.HasSession);
        held = await MeasureDiscordAsync("newsbot", discord, newsbot.Id, newsbot, settings);
    }

    if (settings.Compare)
        await PongAsync();
    return held;
}

async Task PongAsync()
{
    await using var discord = await DiscordStandIn.StartAsync();
    await using var pong = await NodeBot.StartAsync(Path.Combine(AppContext.BaseDirectory, "pong.mjs"), "discord.js@14.28.1", new Dictionary<string, string>
    {
        ["DISCORD_API"] = new Uri(discord.ApiRoot, "../").AbsoluteUri.TrimEnd('/'),
        ["DISCORD_TOKEN"] = discord.Identity.Token,
    });
    if (pong is null || !await SteadyPace.UntilAsync(() => discord.Gateway.HasSession, TimeSpan.FromSeconds(60), TimeProvider.System))
        Fail("Node, npm or discord.js is not to be had here.");
    else
        await MeasureDiscordAsync("discord.js pong", discord, pong.ProcessId, newsbot: null, settings.ForPong);
}

async Task<bool> MeasureDiscordAsync(string name, DiscordStandIn discord, int process, NewsBotProcess? newsbot, LoadSettings load)
{
    await Task.Delay(TimeSpan.FromSeconds(load.Settle));
    discord.Rest.ForgetsAnswers = true;
    var run = new DiscordLoad(discord, load, Questions(), TimeProvider.System);
    var held = load.Warm == 0 || (await ReportAsync($"{name}, warming up", process, newsbot, load.Rate, load.Warm, run.SteadyAsync)).EachOnce;
    held &= (await ReportAsync(name, process, newsbot, load.Rate, load.Seconds, run.SteadyAsync)).EachOnce;
    if (load.Burst > 0)
    {
        var burst = await run.BurstAsync();
        Console.WriteLine($"{name}, {load.Burst} at once: {burst}");
        held &= burst.EachOnce;
    }

    foreach (var refused in discord.Rest.Invalid.GroupBy(line => line[(line.LastIndexOf(':') + 1)..]).Take(5))
        Console.WriteLine($"{name}, refused {refused.Count()} times: {refused.Key.Trim()}");
    return held && discord.Rest.Invalid.IsEmpty;
}

async Task<bool> SlackAsync()
{
    await using var slack = await SlackStandIn.StartAsync();
    slack.Desk.ForgetsSent = true;
    await using var newsbot = NewsBotProcess.Serve(
        settings, news, ("Slack__BotToken", slack.Card.BotToken), ("Slack__AppToken", slack.Card.AppToken), ("Slack__ApiRoot", slack.ApiRoot.AbsoluteUri));
    await newsbot.ConnectedAsync(() => slack.Sockets.Open.Count >= 2);
    await Task.Delay(TimeSpan.FromSeconds(settings.Settle));

    var run = new SlackLoad(slack, settings, Questions(), TimeProvider.System);
    var held = settings.Warm == 0 || (await ReportAsync("newsbot, warming up", newsbot.Id, newsbot, settings.Rate, settings.Warm, run.SteadyAsync)).EachOnceInOrder;
    held &= (await ReportAsync("newsbot", newsbot.Id, newsbot, settings.Rate, settings.Seconds, run.SteadyAsync)).EachOnceInOrder;
    foreach (var refused in slack.Desk.Refusals.GroupBy(line => line).Take(5))
        Console.WriteLine($"newsbot, refused {refused.Count()} times: {refused.Key}");
    return held;
}

InventedQuestions Questions() => new(words, news, settings.Articles, seed: Environment.ProcessId);

async Task<T> ReportAsync<T>(string name, int process, NewsBotProcess? newsbot, int rate, int seconds, Func<int, Action<int>, Task<T>> run)
    where T : IFigures
{
    var memory = new List<string>();
    var (before, ownBefore) = (newsbot?.ProcessorTime, Environment.CpuUsage.TotalTime);
    var figures = await run(seconds, second =>
    {
        if (second % 30 == 0)
            memory.Add($"{second} s: {NewsBotProcess.MemoryOf(process)}");
        newsbot?.Feed();
    });
    Console.WriteLine($"{name}, {rate} a second for {seconds} s: {figures}");
    Console.WriteLine($"{name}, slowest answer of every 5 s, in ms: {Times.Course(figures.AnsweredAfter, 5 * rate)}");
    Console.WriteLine($"{name}, memory: {string.Join("; ", memory)}; end: {NewsBotProcess.MemoryOf(process)}");
    if (newsbot is not null)
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, processor time: {(newsbot.ProcessorTime - before)!.Value.TotalMilliseconds / (rate * seconds):0.00} ms a question, all that the process did counted"));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"driver and stand-in, processor time: {(Environment.CpuUsage.TotalTime - ownBefore).TotalMilliseconds / (rate * seconds):0.00} ms a question"));
    return figures;
}

static int Fail(string problem, int code = 1)
{
    Console.Error.WriteLine("chatload: " + problem);
    return code;
}
