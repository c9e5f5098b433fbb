using System.Collections.Immutable;
using System.Globalization;
using Discord;
using Discord.WebSocket;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordSdk.Reading;

/// <summary>Turns Discord.Net's events into the port's.</summary>
internal static class EventReader
{
    public static MessageSeen Message(SocketMessage message, ulong bot)
    {
        var guild = (message.Channel as SocketGuildChannel)?.Guild.Id;
        var author = new Person(message.Author.Id, NameOf(message.Author), message.Author.IsBot || message.Author.IsWebhook, ManagesGuild: false);
        return new MessageSeen(message.Id, message.Channel.Id, guild, author, message.Content ?? "", message.MentionedUsers.Any(user => user.Id == bot), message.EditedTimestamp);
    }

    /// <summary>Null for a kind that the bot never offers.</summary>
    public static Interaction? Interaction(SocketInteraction from)
    {
        var person = PersonOf(from.User);
        Interaction? interaction = from switch
        {
            SocketSlashCommand command => Command(person, command.Data),
            SocketMessageCommand command => new MessageCommandUsed { User = person, Name = command.Data.Name, TargetContent = command.Data.Message?.Content ?? "" },
            SocketAutocompleteInteraction completion => Completion(person, completion.Data),
            SocketMessageComponent component => new ButtonPressed { User = person, CustomId = component.Data.CustomId },
            SocketModal form => new FormSent { User = person, CustomId = form.Data.CustomId, Fields = Fields(form.Data) },
            _ => null,
        };

        return interaction is null ? null : interaction with
        {
            Id = from.Id,
            Token = from.Token,
            ApplicationId = from.ApplicationId,
            GuildId = from.GuildId,
            ChannelId = from.ChannelId,
            GuildHasBot = from.IntegrationOwners?.GetValueOrDefault(ApplicationIntegrationType.GuildInstall) > 0,
            Origin = from,
        };
    }

    private static CommandUsed Command(Person person, SocketSlashCommandData data)
    {
        var path = ImmutableArray<string>.Empty;
        var options = data.Options;
        while (options is { Count: 1 } && options.First() is { Type: ApplicationCommandOptionType.SubCommand or ApplicationCommandOptionType.SubCommandGroup } step)
        {
            path = path.Add(step.Name);
            options = step.Options;
        }

        var values = (options ?? []).ToImmutableDictionary(option => option.Name, option => TextOf(option.Value), StringComparer.Ordinal);
        return new CommandUsed { User = person, Name = data.Name, Path = path, Options = values };
    }

    /// <summary>Discord.Net unfolds subcommands into the list of options themselves.</summary>
    private static CompletionAsked Completion(Person person, SocketAutocompleteInteractionData data) => new()
    {
        User = person,
        Name = data.CommandName,
        Path = [.. data.Options.Where(option => option.Type is ApplicationCommandOptionType.SubCommand or ApplicationCommandOptionType.SubCommandGroup).Select(option => option.Name)],
        Focused = data.Current.Name,
        Typed = TextOf(data.Current.Value),
    };

    private static ImmutableDictionary<string, string> Fields(SocketModalData data) => data.Components
        .Where(component => component.Value is not null)
        .ToImmutableDictionary(component => component.CustomId, component => component.Value, StringComparer.Ordinal);

    private static string TextOf(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        IAttachment file => file.Url,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static Person PersonOf(SocketUser user) =>
        new(user.Id, NameOf(user), user.IsBot, user is SocketGuildUser { GuildPermissions: var may } && (may.ManageGuild || may.Administrator));

    private static string NameOf(SocketUser user) => user.GlobalName ?? user.Username ?? "";
}
