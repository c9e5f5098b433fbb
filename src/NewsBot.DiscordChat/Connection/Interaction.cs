using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NewsBot.DiscordChat.Connection;

/// <summary>Something a person did with the bot that Discord wants answered within three seconds.</summary>
public abstract record Interaction : DiscordEvent
{
    public ulong Id { get; init; }

    /// <summary>Lets the bot answer this interaction for fifteen minutes. A secret.</summary>
    public string Token { get; init; } = "";

    public ulong ApplicationId { get; init; }

    /// <summary>Null in direct messages.</summary>
    public ulong? GuildId { get; init; }

    public ulong? ChannelId { get; init; }

    public required Person User { get; init; }

    /// <summary>Whether the guild itself has the bot; false when the user brought it along as their own app.</summary>
    public bool GuildHasBot { get; init; }

    /// <summary>What the connection that brought it needs to answer it, beside id and token; null where that is all.</summary>
    [JsonIgnore]
    public object? Origin { get; init; }

    /// <summary>Holds no token, so that an event may be logged.</summary>
    public sealed override string ToString() => $"{GetType().Name} {Id}";
}

/// <summary>A slash command.</summary>
/// <remarks>Option values are text whatever their type: whole numbers in digits, "true" and "false", a file as the address it can be read at.</remarks>
public sealed record CommandUsed : Interaction
{
    public required string Name { get; init; }

    /// <summary>Subcommand group and subcommand, as far as there are any.</summary>
    public ImmutableArray<string> Path { get; init; } = [];

    public ImmutableDictionary<string, string> Options { get; init; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>A person is typing an option's value.</summary>
public sealed record CompletionAsked : Interaction
{
    public required string Name { get; init; }

    public ImmutableArray<string> Path { get; init; } = [];

    /// <summary>The option being typed.</summary>
    public required string Focused { get; init; }

    public required string Typed { get; init; }
}

/// <summary>A command from a message's menu.</summary>
public sealed record MessageCommandUsed : Interaction
{
    public required string Name { get; init; }

    public required string TargetContent { get; init; }
}

public sealed record ButtonPressed : Interaction
{
    public required string CustomId { get; init; }
}

/// <summary>A form was filled in.</summary>
public sealed record FormSent : Interaction
{
    public required string CustomId { get; init; }

    /// <summary>What was typed, by field.</summary>
    public ImmutableDictionary<string, string> Fields { get; init; } = ImmutableDictionary<string, string>.Empty;
}
