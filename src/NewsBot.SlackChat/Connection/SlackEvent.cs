using System.Text.Json.Serialization;

namespace NewsBot.SlackChat.Connection;

/// <summary>Something that happened in Slack, in plain values.</summary>
/// <param name="Workspace">"T0123".</param>
[JsonPolymorphic]
[JsonDerivedType(typeof(MessageReceived), "message")]
[JsonDerivedType(typeof(MessageDeleted), "deleted")]
[JsonDerivedType(typeof(CommandUsed), "command")]
[JsonDerivedType(typeof(ButtonPressed), "button")]
[JsonDerivedType(typeof(MessageShortcutUsed), "shortcut")]
[JsonDerivedType(typeof(ModalSubmitted), "modal")]
public abstract record SlackEvent(string Workspace)
{
    /// <summary>Set by the door itself for what an earlier run left undone.</summary>
    public bool IsTakenUp { get; init; }
}

/// <summary>Someone wrote to the bot: a mention in a channel or a direct message.</summary>
/// <param name="Channel">"C0123", or "D0123" for a direct message.</param>
/// <param name="Text">As Slack sends it: mentions, links and <c>&amp;amp;</c> still encoded.</param>
/// <param name="Timestamp">The message's id inside its channel.</param>
/// <param name="Thread">The timestamp of the thread's first message; null outside threads.</param>
/// <param name="EditedAt">Set when this is a later wording of a message that was delivered before.</param>
public sealed record MessageReceived(
    string Workspace, string Channel, string User, string Text, string Timestamp, string? Thread, bool IsDirect, string? EditedAt = null) : SlackEvent(Workspace);

/// <summary>A message of some person was deleted.</summary>
public sealed record MessageDeleted(string Workspace, string Channel, string Timestamp) : SlackEvent(Workspace);

/// <summary>Someone used the slash command.</summary>
public sealed record CommandUsed(string Workspace, string Channel, string User, string Command, string Text, string Trigger, ResponseUrl? ResponseUrl) : SlackEvent(Workspace);

/// <summary>Someone pressed a button, in a message or in the app's home.</summary>
/// <param name="ActionId">What the button does.</param>
/// <param name="Value">What it does it to.</param>
/// <param name="Channel">Null in the app's home.</param>
/// <param name="MessageTimestamp">Of the message that holds the button; null in the app's home.</param>
/// <param name="IsEphemeral">Only the one who pressed it sees the message.</param>
/// <param name="PressedAt">Tells one press from another.</param>
public sealed record ButtonPressed(
    string Workspace, string? Channel, string User, string ActionId, string? Value, string PressedAt, string Trigger,
    string? MessageTimestamp, string? Thread, bool IsEphemeral, ResponseUrl? ResponseUrl) : SlackEvent(Workspace);

/// <summary>Someone chose one of the app's entries in a message's menu.</summary>
public sealed record MessageShortcutUsed(string Workspace, string Channel, string User, string CallbackId, string Text, string Timestamp, string Trigger, ResponseUrl? ResponseUrl) : SlackEvent(Workspace);

/// <summary>Someone chose one of the app's entries in the global shortcuts menu.</summary>
public sealed record GlobalShortcutUsed(string Workspace, string User, string CallbackId, string Trigger) : SlackEvent(Workspace);

/// <summary>Someone sent off a modal.</summary>
/// <param name="Metadata">What the bot gave the modal when it was opened.</param>
/// <param name="Values">What was typed, by the input's action id.</param>
public sealed record ModalSubmitted(string Workspace, string User, string CallbackId, string ViewId, string Metadata, IReadOnlyDictionary<string, string> Values) : SlackEvent(Workspace);

/// <summary>Someone opened the app: its Home tab, or the conversation with it.</summary>
public sealed record AppOpened(string Workspace, string User, string Channel, bool IsHome) : SlackEvent(Workspace);

/// <summary>Someone began a new conversation in the older assistant panel.</summary>
public sealed record AssistantThreadStarted(string Workspace, string User, string Channel, string Thread) : SlackEvent(Workspace);

/// <summary>The workspace removed the app or revoked its token.</summary>
public sealed record AccessWithdrawn(string Workspace, string What) : SlackEvent(Workspace);
