using Discord;
using Discord.Net.Rest;
using Discord.Rest;
using Discord.WebSocket;
using NewsBot.DiscordChat;

namespace NewsBot.DiscordSdk;

/// <summary>How Discord.Net is set up.</summary>
internal static class ClientSettings
{
    /// <summary>None is privileged: mentions and direct messages carry their text without.</summary>
    private const GatewayIntents Intents = GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.DirectMessages;

    public static DiscordRestConfig Rest(DiscordCredentials credentials) => Common(new DiscordRestConfig(), credentials);

    public static DiscordSocketConfig Gateway(DiscordCredentials credentials)
    {
        var config = Common(new DiscordSocketConfig(), credentials);
        config.GatewayIntents = Intents;
        config.LogGatewayIntentWarnings = false;
        config.TotalShards = credentials.Shards > 0 ? credentials.Shards : null;

        // Handlers only hand over; Discord itself judges whether an answer comes in time.
        config.HandlerTimeout = null;
        config.ResponseInternalTimeCheck = false;
        config.UseInteractionSnowflakeDate = false;

        config.WebSocketProvider = () => new ResumingSocket(HttpClient.DefaultProxy);
        return config;
    }

    private static T Common<T>(T config, DiscordCredentials credentials)
        where T : DiscordRestConfig
    {
        var requests = DefaultRestClientProvider.Create(useProxy: true);
        config.RestClientProvider = _ => new RestWire(requests(credentials.ApiRoot.AbsoluteUri), requests(credentials.ApiRoot.AbsoluteUri));
        config.LogLevel = LogSeverity.Verbose;

        // Limits then end when Discord says how long they last, not at a moment of its clock.
        config.UseSystemClock = false;
        config.FormatUsersInBidirectionalUnicode = false;
        return config;
    }
}
