using Microsoft.Extensions.Options;
using NewsBot.Access;
using NewsBot.Conversations;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordChat.Door;

/// <summary>Who someone on Discord is to the bot.</summary>
internal sealed class People(IOptions<DiscordOptions> options)
{
    public const string Door = "discord";

    private readonly Roster _roster = new(Door, options.Value.TrustedUsers, options.Value.Administrators);

    /// <remarks>Where a user brought the bot along, the guild is not its community, and the guild's rights count for nothing.</remarks>
    public Actor ActorOf(Interaction interaction) => _roster.ActorFor(
        $"{interaction.User.Id}",
        interaction is { GuildHasBot: true, GuildId: { } guild } ? $"{guild}" : null,
        interaction is { GuildHasBot: true, User.ManagesGuild: true },
        interaction.User.IsBot);

    public Actor ActorOf(MessageSeen message) => _roster.ActorFor($"{message.Author.Id}", message.GuildId?.ToString(), isBot: message.Author.IsBot);

    /// <summary>A person in a channel: follow-up questions are read against what they asked there.</summary>
    public static string ConversationOf(ulong? channel, ulong user) => $"{Door}:{channel}:{user}";
}
