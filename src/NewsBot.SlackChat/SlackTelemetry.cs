using NewsBot.Conversations;

namespace NewsBot.SlackChat;

internal static class SlackTelemetry
{
    public static PlatformMeter Platform { get; } = new("slack");
}
