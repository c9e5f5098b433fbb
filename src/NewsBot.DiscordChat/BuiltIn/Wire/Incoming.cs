using System.Collections.Immutable;
using System.Text.Json;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordChat.BuiltIn.Wire;

/// <summary>Turns what arrives into the port's events.</summary>
internal static class Incoming
{
    private const int Command = 2;
    private const int Component = 3;
    private const int Completion = 4;
    private const int Form = 5;
    private const int MessageCommand = 3;
    private const int Subcommand = 1;
    private const int Group = 2;
    private const int File = 11;
    private const ulong Administrator = 1ul << 3;
    private const ulong ManageGuild = 1ul << 5;

    /// <summary>What a dispatch tells; nothing where the door has no use for it.</summary>
    public static IEnumerable<DiscordEvent> Events(GatewayFrame frame, ulong bot) => frame.Name switch
    {
        "INTERACTION_CREATE" => OrNothing(Interaction(frame.Data.Deserialize(DiscordJson.Default.InteractionData)!)),
        "MESSAGE_CREATE" => OrNothing(Message(frame.Data.Deserialize(DiscordJson.Default.MessageData)!, bot)),

        // Discord also reports its own changes, such as a link's preview, without an edit.
        "MESSAGE_UPDATE" => frame.Data.Deserialize(DiscordJson.Default.MessageData) is { EditedTimestamp: not null } edited ? OrNothing(Message(edited, bot)) : [],
        "MESSAGE_DELETE" => [Gone(frame.Data.Deserialize(DiscordJson.Default.MessageData)!)],
        "MESSAGE_DELETE_BULK" => frame.Data.Deserialize(DiscordJson.Default.BulkDeletionData) is { } many ? many.Ids.Select(id => new MessageGone(id, many.ChannelId)) : [],
        "GUILD_CREATE" => frame.Data.Deserialize(DiscordJson.Default.GuildData) is { Unavailable: false } guild ? [new GuildSeen(guild.Id)] : [],

        // Unavailable means an outage; the guild comes back.
        "GUILD_DELETE" => frame.Data.Deserialize(DiscordJson.Default.GuildData) is { Unavailable: false } left ? [new GuildLeft(left.Id)] : [],
        _ => [],
    };

    private static DiscordEvent[] OrNothing(DiscordEvent? happened) => happened is null ? [] : [happened];

    private static MessageGone Gone(MessageData message) => new(message.Id, message.ChannelId);

    private static MessageSeen? Message(MessageData message, ulong bot)
    {
        if (message.Author is not { } author)
            return null;

        var person = new Person(author.Id, author.GlobalName ?? author.Username ?? "", author.Bot || message.WebhookId is not null, ManagesGuild: false);
        var mentions = message.Mentions?.Any(user => user.Id == bot) ?? false;
        return new MessageSeen(message.Id, message.ChannelId, message.GuildId, person, message.Content ?? "", mentions, message.EditedTimestamp);
    }

    /// <summary>Null for a kind that the bot never offers.</summary>
    private static Interaction? Interaction(InteractionData wire)
    {
        if (wire.Data is not { } data || (wire.Member?.User ?? wire.User) is not { } user)
            return null;

        var permissions = wire.Member?.Permissions ?? 0;
        var person = new Person(user.Id, user.GlobalName ?? user.Username ?? "", user.Bot, (permissions & (Administrator | ManageGuild)) != 0);
        var guildHasBot = wire.AuthorizingIntegrationOwners?.GetValueOrDefault("0") is > 0;
        var (path, options) = Unfold(data.Options ?? []);

        Interaction? interaction = wire.Type switch
        {
            Command when data is { Type: MessageCommand, Name: { } name } =>
                new MessageCommandUsed { User = person, Name = name, TargetContent = Target(data) },
            Command when data.Name is { } name =>
                new CommandUsed { User = person, Name = name, Path = path, Options = Values(options, data.Resolved) },
            Completion when data.Name is { } name && options.FirstOrDefault(option => option.Focused) is { } focused =>
                new CompletionAsked { User = person, Name = name, Path = path, Focused = focused.Name, Typed = Text(focused.Value) },
            Component when data.CustomId is { } id =>
                new ButtonPressed { User = person, CustomId = id },
            Form when data.CustomId is { } id =>
                new FormSent { User = person, CustomId = id, Fields = Fields(data.Components ?? []) },
            _ => null,
        };

        return interaction is null ? null : interaction with
        {
            Id = wire.Id,
            Token = wire.Token,
            ApplicationId = wire.ApplicationId,
            GuildId = wire.GuildId,
            ChannelId = wire.ChannelId,
            GuildHasBot = guildHasBot,
        };
    }

    /// <summary>Follows group and subcommand down to the options that carry values.</summary>
    private static (ImmutableArray<string> Path, OptionData[] Options) Unfold(OptionData[] options)
    {
        var path = ImmutableArray<string>.Empty;
        while (options is [{ Type: Subcommand or Group } step])
        {
            path = path.Add(step.Name);
            options = step.Options ?? [];
        }

        return (path, options);
    }

    private static ImmutableDictionary<string, string> Values(OptionData[] options, ResolvedData? resolved)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var option in options)
        {
            var value = Text(option.Value);
            values[option.Name] = option.Type == File ? resolved?.Attachments?.GetValueOrDefault(value)?.Url?.AbsoluteUri ?? "" : value;
        }

        return values.ToImmutable();
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };

    private static string Target(InteractionPayload data) =>
        data.TargetId is { } target ? data.Resolved?.Messages?.GetValueOrDefault(target.ToString())?.Content ?? "" : "";

    private static ImmutableDictionary<string, string> Fields(IEnumerable<ComponentData> components) => components
        .SelectMany(component => (ComponentData[])[component, .. component.Components ?? [], .. component.Component is { } inner ? [inner] : Array.Empty<ComponentData>()])
        .Where(component => component is { CustomId: not null, Value: not null })
        .ToImmutableDictionary(component => component.CustomId!, component => component.Value!, StringComparer.Ordinal);
}
