using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.ChatTests.Slack.StandIn;
using NewsBot.ChatTests.Support;

namespace NewsBot.ChatTests;

/// <summary>The running program with both doors open, and the starter summaries in it.</summary>
public sealed class AllDoors : IAsyncLifetime
{
    internal DiscordStandIn Discord { get; private set; } = null!;

    internal SlackStandIn Slack { get; private set; } = null!;

    internal NewsBotProgram NewsBot { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Discord = await DiscordStandIn.StartAsync();
        Slack = await SlackStandIn.StartAsync();
        NewsBot = new NewsBotProgram(
            ("Discord__Token", Discord.Identity.Token),
            ("Discord__ApiRoot", Discord.ApiRoot.AbsoluteUri),
            ("Slack__BotToken", Slack.Card.BotToken),
            ("Slack__AppToken", Slack.Card.AppToken),
            ("Slack__ApiRoot", Slack.ApiRoot.AbsoluteUri));
        await NewsBot.RunAsync("add", NewsBotProgram.Seeds);
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await NewsBot.DisposeAsync();
        await Slack.DisposeAsync();
        await Discord.DisposeAsync();
    }

    /// <summary>Returns once both doors are open.</summary>
    internal async Task StartAsync()
    {
        await NewsBot.ServeAsync(NewsBotProgram.SeedArticles);
        await Eventually.IsTrueAsync(() => Slack.Sockets.Open.Count > 0 && Discord.Gateway.HasSession, "both doors", TimeSpan.FromSeconds(90));
    }
}
