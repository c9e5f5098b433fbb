using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsBot.Administration;
using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.ChatTests.Support;
using NewsBot.DiscordChat;
using NewsBot.DiscordChat.Connection;
using NewsBot.State;
using NewsBot.Supervision;
using NewsBot.Topics;

namespace NewsBot.ChatTests.Discord.Door;

/// <summary>The Discord door, running against a stand-in, with answers from a shelf.</summary>
internal sealed class RunningDoor : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private RunningDoor(DiscordStandIn standIn, ServiceProvider services, CollectedLog log)
    {
        StandIn = standIn;
        Log = log;
        _services = services;
    }

    public DiscordStandIn StandIn { get; }

    public CollectedLog Log { get; }

    public ShelfAnswerer Answerer => _services.GetRequiredService<ShelfAnswerer>();

    public RecordingDesk Desk => _services.GetRequiredService<RecordingDesk>();

    public ITopicCatalog Topics => _services.GetRequiredService<ITopicCatalog>();

    public ComponentStatus? Status => _services.GetRequiredService<ComponentBoard>().Components.SingleOrDefault(part => part.Name == "Discord");

    public static async Task<RunningDoor> StartAsync(DiscordStandIn standIn, TimeProvider? time = null, MemoryState? state = null, Dictionary<string, string?>? settings = null, ShelfAnswerer? answerer = null)
    {
        var log = new CollectedLog();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Discord:Token"] = standIn.Identity.Token,
            ["Discord:ApiRoot"] = standIn.ApiRoot.AbsoluteUri,
        }).AddInMemoryCollection(settings ?? []).Build();

        state ??= new MemoryState();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddSingleton(time ?? TimeProvider.System)
            .AddSupervision()
            .AddSingleton(answerer ?? new ShelfAnswerer())
            .AddSingleton<IAnswerer>(provider => provider.GetRequiredService<ShelfAnswerer>())
            .AddSingleton<RecordingDesk>()
            .AddSingleton<INewsDesk>(provider => provider.GetRequiredService<RecordingDesk>())
            .AddSingleton<ISubmissions>(provider => provider.GetRequiredService<RecordingDesk>())
            .AddSingleton<ISuggestions, FixedSuggestions>()
            .AddSingleton<IDeliveryStore>(state)
            .AddSingleton<IKeptStateStore>(state)
            .AddSingleton<ISettingsStore>(state)
            .AddTopics()
            .AddDiscordDoor(configuration)
            .BuildServiceProvider();

        foreach (var service in services.GetServices<IHostedService>())
            await service.StartAsync(TestContext.Current.CancellationToken);
        return new RunningDoor(standIn, services, log);
    }

    /// <summary>A door on a stand-in of its own, connected.</summary>
    public static async Task<RunningDoor> StartAsync()
    {
        var door = await StartAsync(await DiscordStandIn.StartAsync());
        await door.ConnectedAsync();
        return door;
    }

    public Task ConnectedAsync() => Eventually.TrueAsync(
        () => StandIn.Gateway.HasSession && _services.GetRequiredService<IDiscordConnection>().Health.State is ConnectionState.Connected,
        "the door should connect");

    public async Task StopAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
            await service.StopAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _services.DisposeAsync();
        await StandIn.DisposeAsync();
        Log.AssertHides(StandIn.Identity.Token);
    }
}

/// <summary>Completions that a test can foresee.</summary>
internal sealed class FixedSuggestions : ISuggestions
{
    public IReadOnlyList<string> Complete(SuggestionSlot slot, string typed, Audience asker, int most) =>
        [.. Enumerable.Range(1, 40).Select(n => $"{slot.ToString().ToLowerInvariant()} {typed}{n}")];
}
