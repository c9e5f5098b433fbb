using NewsBot.Conversations;

namespace NewsBot.DiscordChat;

internal static class DiscordTelemetry
{
    public static PlatformMeter Platform { get; } = new("discord");
}
