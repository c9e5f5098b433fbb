using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsBot.Administration;
using NewsBot.Answers;
using NewsBot.ChatTests.Slack.StandIn;
using NewsBot.ChatTests.Support;
using NewsBot.SlackChat;
using NewsBot.SlackChat.Client;
using NewsBot.SlackChat.Client.Http;
using NewsBot.SlackChat.Connection;
using NewsBot.State;
using NewsBot.Supervision;

namespace NewsBot.ChatTests.Slack;

/// <summary>The Slack door, whole, against a stand-in; what stands behind it is told by the test.</summary>
internal sealed class SlackBot : IAsyncDisposable
{
    /// <summary>The built-in client's times, short enough for tests.</summary>
    public static readonly SocketTuning Quick = new(
        Connections: 2,
        PingInterval: TimeSpan.FromSeconds(1),
        PongTimeout: TimeSpan.FromSeconds(1),
        LongestPause: TimeSpan.FromMilliseconds(100),
        Stagger: TimeSpan.FromMilliseconds(50),
        Overlap: TimeSpan.FromMilliseconds(300),
        Settled: TimeSpan.FromMilliseconds(200));

    private readonly IHost _host;

    private readonly SlackIdentityCard _card;

    private SlackBot(IHost host, SlackIdentityCard card, Collaborators with)
    {
        _host = host;
        _card = card;
        With = with;
    }

    public Collaborators With { get; }

    public ComponentStatus? Status => Services.GetRequiredService<ComponentBoard>().Components.FirstOrDefault(part => part.Name == SlackDoor.PartName);

    public IServiceProvider Services => _host.Services;

    public static async Task<SlackBot> StartAsync(SlackStandIn slack, Collaborators? with = null, params (string Key, string Value)[] settings)
    {
        var bot = await StartAsync(slack.ApiRoot, slack.Card, with, settings);
        await Eventually.IsTrueAsync(() => slack.Sockets.Open.Count >= Quick.Connections, "two sockets");
        return bot;
    }

    /// <summary>Without waiting for sockets, for what may not connect.</summary>
    public static async Task<SlackBot> StartAsync(Uri apiRoot, SlackIdentityCard card, Collaborators? with = null, params (string Key, string Value)[] settings)
    {
        with ??= new Collaborators();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(Settings(apiRoot, card, settings));
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(with.Log);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IAnswerer>(with.Answerer);
        builder.Services.AddSingleton<ISuggestions>(with.Suggestions);
        builder.Services.AddSingleton<IDeliveryStore>(with.State);
        builder.Services.AddSingleton<IKeptStateStore>(with.State);
        builder.Services.AddSingleton<INewsDesk>(with.Desk);
        builder.Services.AddSingleton<ISubmissions>(with.Desk);
        builder.Services.AddSingleton<ISlackConnection>(services => new BuiltInSlackConnection(
            services.GetRequiredService<SlackOptions>(),
            services.GetRequiredService<HttpEvents>(),
            with.Tuning,
            TimeProvider.System,
            services.GetRequiredService<ILogger<BuiltInSlackConnection>>()));
        builder.Services.AddSlackDoor(builder.Configuration);

        var bot = new SlackBot(builder.Build(), card, with);
        await bot._host.StartAsync();
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable host)
            await host.DisposeAsync();
        With.Log.AssertHides(_card.BotToken, _card.AppToken, _card.SigningSecret);
    }

    private static Dictionary<string, string?> Settings(Uri apiRoot, SlackIdentityCard card, (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Slack:ApiRoot"] = apiRoot.AbsoluteUri,
            ["Slack:BotToken"] = card.BotToken,
            ["Slack:AppToken"] = card.AppToken,
            ["Slack:Administrators:0"] = "UADMIN",
        };
        foreach (var (key, value) in settings)
            all[$"Slack:{key}"] = value;
        return all;
    }
}

/// <summary>What stands behind the door.</summary>
internal sealed class Collaborators
{
    public ShelfAnswerer Answerer { get; init; } = new();

    public ShelfSuggestions Suggestions { get; } = new();

    public MemoryState State { get; init; } = new();

    public RecordingDesk Desk { get; } = new();

    public CollectedLog Log { get; } = new();

    public SocketTuning Tuning { get; init; } = SlackBot.Quick;
}
