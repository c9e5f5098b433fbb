using NewsBot.SlackChat.Connection;

namespace NewsBot.SlackChat.Asking;

/// <summary>Names events, so that each is handled once however often Slack delivers it.</summary>
/// <remarks>Event ids do not serve: Slack may repeat one event under different ids.</remarks>
internal static class EventKeys
{
    /// <summary>Null for events that may be handled twice without harm.</summary>
    public static string? Of(SlackEvent received) => OfDelivered(received) is { } key && received.IsTakenUp ? key + ":taken-up" : OfDelivered(received);

    public static string OfMessage(MessageReceived e) => OfMessage(e.Workspace, e.Channel, e.Timestamp);

    public static string OfMessage(MessageDeleted e) => OfMessage(e.Workspace, e.Channel, e.Timestamp);

    private static string OfMessage(string workspace, string channel, string timestamp) => $"slack:{workspace}:{channel}:{timestamp}";

    private static string? OfDelivered(SlackEvent received) => received switch
    {
        MessageReceived { EditedAt: { } edited } e => $"{OfMessage(e)}:edited:{edited}",
        MessageReceived e => OfMessage(e),
        MessageDeleted e => $"{OfMessage(e)}:deleted",
        CommandUsed e => $"slack:{e.Workspace}:{e.Channel}:command:{e.Trigger}",
        ButtonPressed e => $"slack:{e.Workspace}:{e.User}:button:{e.ActionId}:{e.PressedAt}",
        MessageShortcutUsed e => $"slack:{e.Workspace}:{e.User}:shortcut:{e.Trigger}",
        GlobalShortcutUsed e => $"slack:{e.Workspace}:{e.User}:shortcut:{e.Trigger}",
        ModalSubmitted e => $"slack:{e.Workspace}:{e.User}:modal:{e.ViewId}",
        _ => null,
    };

    /// <summary>Events of one lane are handled one after the other; null for those that can't wait for others.</summary>
    public static string? LaneOf(SlackEvent received) => received switch
    {
        MessageReceived e => $"{e.Workspace}:{e.Channel}",
        MessageDeleted e => $"{e.Workspace}:{e.Channel}",
        _ => null,
    };
}
