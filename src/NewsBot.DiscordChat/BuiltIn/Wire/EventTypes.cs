using System.Text.Json;

namespace NewsBot.DiscordChat.BuiltIn.Wire;

internal sealed record UserData(ulong Id, string? Username, string? GlobalName, bool Bot);

/// <param name="Permissions">A number of more than 32 bits, in digits.</param>
internal sealed record MemberData(UserData? User, ulong? Permissions);

internal sealed record MessageData(ulong Id, ulong ChannelId, ulong? GuildId, UserData? Author, string? Content, UserData[]? Mentions, ulong? WebhookId, DateTimeOffset? EditedTimestamp);

internal sealed record BulkDeletionData(ulong[] Ids, ulong ChannelId);

internal sealed record InteractionData
{
    public ulong Id { get; init; }

    public ulong ApplicationId { get; init; }

    public int Type { get; init; }

    public required string Token { get; init; }

    public InteractionPayload? Data { get; init; }

    public ulong? GuildId { get; init; }

    public ulong? ChannelId { get; init; }

    public MemberData? Member { get; init; }

    public UserData? User { get; init; }

    /// <summary>Who installed the bot where this happens: "0" a guild, "1" a user.</summary>
    public Dictionary<string, ulong>? AuthorizingIntegrationOwners { get; init; }
}

internal sealed record InteractionPayload
{
    public string? Name { get; init; }

    public int? Type { get; init; }

    public OptionData[]? Options { get; init; }

    public ResolvedData? Resolved { get; init; }

    public ulong? TargetId { get; init; }

    public string? CustomId { get; init; }

    public ComponentData[]? Components { get; init; }
}

internal sealed record OptionData
{
    public required string Name { get; init; }

    public int Type { get; init; }

    public JsonElement Value { get; init; }

    public OptionData[]? Options { get; init; }

    public bool Focused { get; init; }
}

internal sealed record ResolvedData(Dictionary<string, MessageData>? Messages, Dictionary<string, AttachmentData>? Attachments);

internal sealed record AttachmentData(string? Filename, Uri? Url, long Size);

/// <summary>A part of a submitted form: a row or a label around a field, or the field itself.</summary>
internal sealed record ComponentData(int Type, string? CustomId, string? Value, ComponentData[]? Components, ComponentData? Component);
