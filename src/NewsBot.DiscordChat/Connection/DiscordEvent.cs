using System.Text.Json.Serialization;

namespace NewsBot.DiscordChat.Connection;

/// <summary>Something that happened on Discord, in plain values.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(CommandUsed), "command")]
[JsonDerivedType(typeof(MessageCommandUsed), "message-command")]
[JsonDerivedType(typeof(ButtonPressed), "button")]
[JsonDerivedType(typeof(FormSent), "form")]
[JsonDerivedType(typeof(MessageSeen), "message")]
[JsonDerivedType(typeof(MessageGone), "gone")]
public abstract record DiscordEvent;

/// <summary>A shard has a session; comes again with each fresh one.</summary>
public sealed record SessionBegun(ulong ApplicationId, ulong BotId, string BotName) : DiscordEvent;

/// <summary>The bot is a member of a guild: at start, or because it was just added.</summary>
public sealed record GuildSeen(ulong GuildId) : DiscordEvent;

/// <summary>The bot is no longer a member of a guild.</summary>
public sealed record GuildLeft(ulong GuildId) : DiscordEvent;

/// <summary>A message the bot can read: one that mentions it, or a direct one; new, or reworded.</summary>
/// <param name="Content">As typed, mentions as references.</param>
/// <param name="MentionsBot">Whether the bot itself is mentioned.</param>
/// <param name="EditedAt">Set when this is a later wording of a message.</param>
public sealed record MessageSeen(ulong Id, ulong ChannelId, ulong? GuildId, Person Author, string Content, bool MentionsBot, DateTimeOffset? EditedAt = null) : DiscordEvent;

public sealed record MessageGone(ulong Id, ulong ChannelId) : DiscordEvent;

/// <summary>A Discord user, with the rights they hold where the event happened.</summary>
/// <param name="ManagesGuild">Holds Manage Server, or is an administrator there; false where Discord does not say.</param>
public sealed record Person(ulong Id, string Name, bool IsBot, bool ManagesGuild);
