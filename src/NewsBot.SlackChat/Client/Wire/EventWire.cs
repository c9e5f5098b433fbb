using System.Text.Json;

namespace NewsBot.SlackChat.Client.Wire;

/// <summary>What the Events API delivers, over a socket or over HTTP.</summary>
internal sealed record EventCallbackWire
{
    public string? Type { get; init; }

    public string? TeamId { get; init; }

    /// <summary>Only in "url_verification".</summary>
    public string? Challenge { get; init; }

    public JsonElement Event { get; init; }
}

internal sealed record EventWire
{
    public string? Type { get; init; }

    public string? Subtype { get; init; }

    public string? User { get; init; }

    public string? BotId { get; init; }

    public string? Text { get; init; }

    public string? Ts { get; init; }

    public string? ThreadTs { get; init; }

    public string? Channel { get; init; }

    public string? ChannelType { get; init; }

    public string? DeletedTs { get; init; }

    /// <summary>"home" or "messages", in app_home_opened.</summary>
    public string? Tab { get; init; }

    public EditedWire? Edited { get; init; }

    /// <summary>The new wording, in message_changed.</summary>
    public EventWire? Message { get; init; }

    /// <summary>The wording before, in message_changed and message_deleted.</summary>
    public EventWire? PreviousMessage { get; init; }

    public AssistantThreadWire? AssistantThread { get; init; }
}

internal sealed record EditedWire(string? Ts);

internal sealed record AssistantThreadWire(string? UserId, string? ChannelId, string? ThreadTs);
