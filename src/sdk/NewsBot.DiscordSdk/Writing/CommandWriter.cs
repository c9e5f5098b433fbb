using System.Collections.Immutable;
using Discord;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordSdk.Writing;

/// <summary>Command definitions to Discord.Net's and back.</summary>
internal static class CommandWriter
{
    public static ApplicationCommandProperties Write(CommandDefinition command)
    {
        ApplicationCommandProperties properties = command.Kind is CommandKind.Message ? new MessageCommandProperties { Name = command.Name } : Slash(command);
        properties.NameLocalizations = command.Names;
        properties.DescriptionLocalizations = command.Descriptions;
        if (command.ForManagers)
            properties.DefaultMemberPermissions = GuildPermission.ManageGuild;
        if (command.OfGuild)
            return properties;

        properties.IntegrationTypes = Installs(command);
        properties.ContextTypes = Contexts(command);
        return properties;
    }

    public static CommandDefinition Read(IApplicationCommand command, bool ofGuild) => new()
    {
        Kind = (CommandKind)(int)command.Type,
        Name = command.Name,
        Description = command.Description ?? "",
        Names = Sorted(command.NameLocalizations),
        Descriptions = Sorted(command.DescriptionLocalizations),
        Options = [.. command.Options.Select(Read)],
        ForManagers = command.DefaultMemberPermissions.RawValue == (ulong)GuildPermission.ManageGuild,
        OfGuild = ofGuild,
    };

    private static SlashCommandProperties Slash(CommandDefinition command)
    {
        var properties = new SlashCommandBuilder { Name = command.Name, Description = command.Description }.Build();
        if (!command.Options.IsEmpty)
            properties.Options = command.Options.Select(Write).ToList();
        return properties;
    }

    private static HashSet<ApplicationIntegrationType> Installs(CommandDefinition command) => command.ForManagers
        ? [ApplicationIntegrationType.GuildInstall]
        : [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall];

    private static HashSet<InteractionContextType> Contexts(CommandDefinition command) => command.ForManagers
        ? [InteractionContextType.Guild]
        : [InteractionContextType.Guild, InteractionContextType.BotDm, InteractionContextType.PrivateChannel];

    private static ApplicationCommandOptionProperties Write(OptionDefinition option) => new()
    {
        Type = (ApplicationCommandOptionType)(int)option.Kind,
        Name = option.Name,
        Description = option.Description,
        NameLocalizations = option.Names.ToDictionary(),
        DescriptionLocalizations = option.Descriptions.ToDictionary(),
        IsRequired = option.Required ? true : null,
        IsAutocomplete = option.Completes,
        Choices = option.Choices.IsEmpty ? null : [.. option.Choices.Select(choice => new ApplicationCommandOptionChoiceProperties { Name = choice, Value = choice })],
        MinValue = option.Least,
        MaxValue = option.Most,
        Options = option.Options.IsEmpty ? null : [.. option.Options.Select(Write)],
    };

    private static OptionDefinition Read(IApplicationCommandOption option) => new()
    {
        Kind = (OptionKind)(int)option.Type,
        Name = option.Name,
        Description = option.Description,
        Names = Sorted(option.NameLocalizations),
        Descriptions = Sorted(option.DescriptionLocalizations),
        Required = option.IsRequired ?? false,
        Completes = option.IsAutocomplete ?? false,
        Choices = [.. option.Choices.Select(choice => choice.Value.ToString() ?? "")],
        Least = (int?)option.MinValue,
        Most = (int?)option.MaxValue,
        Options = [.. option.Options.Select(Read)],
    };

    private static ImmutableSortedDictionary<string, string> Sorted(IReadOnlyDictionary<string, string>? words) =>
        words is null ? ImmutableSortedDictionary<string, string>.Empty : words.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
