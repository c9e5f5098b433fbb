namespace NewsBot.SlackChat.Client.Wire;

/// <summary>A slash command.</summary>
internal sealed record CommandWire
{
    public string? Command { get; init; }

    public string? Text { get; init; }

    public string? TeamId { get; init; }

    public string? ChannelId { get; init; }

    public string? UserId { get; init; }

    public string? TriggerId { get; init; }

    public string? ResponseUrl { get; init; }
}

/// <summary>A pressed button, a shortcut, a modal sent off.</summary>
internal sealed record InteractionWire
{
    public string? Type { get; init; }

    public IdWire? Team { get; init; }

    public UserWire? User { get; init; }

    public IdWire? Channel { get; init; }

    public string? TriggerId { get; init; }

    public string? ResponseUrl { get; init; }

    public string? CallbackId { get; init; }

    public EventWire? Message { get; init; }

    public ContainerWire? Container { get; init; }

    public IReadOnlyList<ActionWire>? Actions { get; init; }

    public ViewWire? View { get; init; }
}

internal sealed record IdWire(string? Id);

internal sealed record UserWire(string? Id, string? TeamId);

internal sealed record ContainerWire(string? MessageTs, string? ChannelId, string? ThreadTs, bool? IsEphemeral);

internal sealed record ActionWire(string? ActionId, string? Value, string? ActionTs);

internal sealed record ViewWire(string? Id, string? CallbackId, string? PrivateMetadata, ViewStateWire? State);

/// <param name="Values">By block, by action.</param>
internal sealed record ViewStateWire(IReadOnlyDictionary<string, IReadOnlyDictionary<string, InputWire>>? Values);

internal sealed record InputWire(string? Value);
