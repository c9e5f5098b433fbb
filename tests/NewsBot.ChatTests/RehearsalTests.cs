using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.Administration;
using NewsBot.Answers;
using NewsBot.ChatTests.Support;
using NewsBot.Conversations;
using NewsBot.DiscordChat;
using NewsBot.Questions;
using NewsBot.SlackChat;
using NewsBot.State;
using NewsBot.Supervision;

namespace NewsBot.ChatTests;

/// <summary>The doors' rehearsals, where a request that left would meet a closed port and be logged.</summary>
public sealed class RehearsalTests
{
    private static readonly Dictionary<string, string?> Discord = new()
    {
        ["Discord:Token"] = "MTIzNDU2.rehearsed.token",
        ["Discord:ApiRoot"] = "http://127.0.0.1:1/",
    };

    private static readonly Dictionary<string, string?> Slack = new()
    {
        ["Slack:BotToken"] = "xoxb-rehearsed",
        ["Slack:AppToken"] = "xapp-rehearsed",
        ["Slack:ApiRoot"] = "http://127.0.0.1:1/",
    };

    private readonly MemoryState _state = new() { IsFull = true };

    [Fact]
    public async Task Play_OpenDiscordDoor_GoesThroughAndSendsNothing() => await PlayAsync(goes: true, Discord, (services, settings) => services.AddDiscordDoor(settings));

    [Fact]
    public async Task Play_OpenSlackDoor_GoesThroughAndSendsNothing() => await PlayAsync(goes: true, Slack, (services, settings) => services.AddSlackDoor(settings));

    [Fact]
    public async Task Play_ClosedDoors_DoesNothing() =>
        await PlayAsync(goes: false, [], (services, settings) => services.AddDiscordDoor(settings).AddSlackDoor(settings));

    private async Task PlayAsync(bool goes, Dictionary<string, string?> settings, Action<IServiceCollection, IConfiguration> add)
    {
        using var log = new CollectedLog();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(log))
            .AddSingleton(TimeProvider.System)
            .AddSupervision()
            .AddSingleton<IAnswerer, ShelfAnswerer>()
            .AddSingleton<INewsDesk, RecordingDesk>()
            .AddSingleton<IDeliveryStore>(_state)
            .AddSingleton<IKeptStateStore>(_state);
        add(services, new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        await using var provider = services.BuildServiceProvider();
        var answer = await new ShelfAnswerer().AnswerAsync(new Question { Text = "who \"denied\" it?", AskedAt = DateTimeOffset.UnixEpoch }, TestContext.Current.CancellationToken);

        foreach (var door in provider.GetServices<IDoorRehearsal>())
        {
            for (var n = 0; n < 3; n++)
                Assert.Equal(goes, await door.PlayAsync(answer, TestContext.Current.CancellationToken));
        }

        Assert.DoesNotContain(log.Lines, line => line.Contains("NewsBot", StringComparison.Ordinal));
    }
}
