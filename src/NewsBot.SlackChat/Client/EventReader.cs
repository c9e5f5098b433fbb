using System.Text.Json;
using NewsBot.SlackChat.Client.Wire;
using NewsBot.SlackChat.Connection;

namespace NewsBot.SlackChat.Client;

/// <summary>Translates Slack's events into ours.</summary>
/// <remarks>Null for what the door has no use for: other event types, other bots, the bot itself, and what lacks a field it needs.</remarks>
internal static class EventReader
{
    /// <exception cref="JsonException">A field has another type than Slack documents.</exception>
    public static SlackEvent? Read(EventCallbackWire callback)
    {
        if (callback.TeamId is not { Length: > 0 } team || callback.Event.ValueKind is not JsonValueKind.Object)
            return null;

        // Only known types are read further: others use the same names for other shapes.
        var type = callback.Event.TryGetProperty("type", out var word) && word.ValueKind is JsonValueKind.String ? word.GetString() : null;
        return type switch
        {
            "app_mention" => Mention(team, Fields(callback)),
            "message" => Message(team, Fields(callback)),
            "app_home_opened" => Opened(team, Fields(callback)),
            "assistant_thread_started" => ThreadStarted(team, Fields(callback)),
            "app_uninstalled" or "tokens_revoked" => new AccessWithdrawn(team, type),
            _ => null,
        };
    }

    private static EventWire Fields(EventCallbackWire callback) =>
        callback.Event.Deserialize(SlackJson.Default.EventWire) ?? throw new JsonException("The event is null.");

    private static MessageReceived? Mention(string team, EventWire e) =>
        e is { User: { } user, Channel: { } channel, Ts: { } ts, BotId: null }
            ? new MessageReceived(team, channel, user, e.Text ?? "", ts, ThreadOf(e), IsDirect(e, channel), e.Edited?.Ts)
            : null;

    private static SlackEvent? Message(string team, EventWire e) => e switch
    {
        { Channel: null } or { BotId: not null } => null,
        { Subtype: "message_deleted", DeletedTs: { } deleted } => e.PreviousMessage?.BotId is null ? new MessageDeleted(team, e.Channel, deleted) : null,
        { Subtype: "message_changed", Message: { } now } => Changed(team, e.Channel, IsDirect(e, e.Channel), now, e.PreviousMessage),

        // In channels every mention also arrives as app_mention; the plain message says nothing new.
        { Subtype: null or "file_share", User: { } user, Ts: { } ts } when IsDirect(e, e.Channel) =>
            new MessageReceived(team, e.Channel, user, e.Text ?? "", ts, ThreadOf(e), IsDirect: true),
        _ => null,
    };

    private static SlackEvent? Changed(string team, string channel, bool isDirect, EventWire now, EventWire? before)
    {
        // A question with replies is not removed but changed into a marker.
        if (now is { Subtype: "tombstone", Ts: { } gone })
            return new MessageDeleted(team, channel, gone);

        // Slack also reports its own changes, such as a link's preview, that leave the words alone.
        return now is { User: { } user, Ts: { } ts, BotId: null, Edited.Ts: { } edited } && now.Text != before?.Text
            ? new MessageReceived(team, channel, user, now.Text ?? "", ts, ThreadOf(now), isDirect, edited)
            : null;
    }

    private static AppOpened? Opened(string team, EventWire e) =>
        e is { User: { } user, Channel: { } channel, Tab: "home" or "messages" } ? new AppOpened(team, user, channel, e.Tab == "home") : null;

    private static AssistantThreadStarted? ThreadStarted(string team, EventWire e) =>
        e.AssistantThread is { UserId: { } user, ChannelId: { } channel, ThreadTs: { } thread } ? new AssistantThreadStarted(team, user, channel, thread) : null;

    private static string? ThreadOf(EventWire e) => e.ThreadTs == e.Ts ? null : e.ThreadTs;

    private static bool IsDirect(EventWire e, string channel) => e.ChannelType is "im" || channel.StartsWith('D');
}
