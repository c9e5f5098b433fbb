using System.Collections.Immutable;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordChat.BuiltIn.Wire;

/// <summary>Command definitions to Discord's bodies and back.</summary>
internal static class CommandBodies
{
    /// <summary>The permission bit that a manager's command asks for, in digits: Manage Server.</summary>
    private const string ManageGuild = "32";

    private static readonly int[] GuildInstall = [0];
    private static readonly int[] AnyInstall = [0, 1];
    private static readonly int[] GuildsAlone = [0];
    private static readonly int[] Anywhere = [0, 1, 2];

    public static CommandBody ToBody(CommandDefinition command) => new()
    {
        Name = command.Name,
        Type = (int)command.Kind,
        Description = command.Description,
        NameLocalizations = Localized(command.Names),
        DescriptionLocalizations = Localized(command.Descriptions),
        Options = command.Options.IsEmpty ? null : [.. command.Options.Select(ToBody)],
        DefaultMemberPermissions = command.ForManagers ? ManageGuild : null,
        IntegrationTypes = command.OfGuild ? null : command.ForManagers ? GuildInstall : AnyInstall,
        Contexts = command.OfGuild ? null : command.ForManagers ? GuildsAlone : Anywhere,
    };

    public static CommandDefinition FromBody(CommandBody body, bool ofGuild) => new()
    {
        Kind = (CommandKind)(body.Type ?? (int)CommandKind.Slash),
        Name = body.Name,
        Description = body.Description ?? "",
        Names = Localized(body.NameLocalizations),
        Descriptions = Localized(body.DescriptionLocalizations),
        Options = [.. (body.Options ?? []).Select(FromBody)],
        ForManagers = body.DefaultMemberPermissions == ManageGuild,
        OfGuild = ofGuild,
    };

    private static OptionBody ToBody(OptionDefinition option) => new()
    {
        Type = (int)option.Kind,
        Name = option.Name,
        Description = option.Description,
        NameLocalizations = Localized(option.Names),
        DescriptionLocalizations = Localized(option.Descriptions),
        Required = option.Required ? true : null,
        Autocomplete = option.Completes ? true : null,
        Choices = option.Choices.IsEmpty ? null : [.. option.Choices.Select(Outgoing.Choice)],
        MinValue = option.Least,
        MaxValue = option.Most,
        Options = option.Options.IsEmpty ? null : [.. option.Options.Select(ToBody)],
    };

    private static OptionDefinition FromBody(OptionBody body) => new()
    {
        Kind = (OptionKind)body.Type,
        Name = body.Name,
        Description = body.Description,
        Names = Localized(body.NameLocalizations),
        Descriptions = Localized(body.DescriptionLocalizations),
        Required = body.Required ?? false,
        Completes = body.Autocomplete ?? false,
        Choices = [.. (body.Choices ?? []).Select(choice => choice.Value)],
        Least = body.MinValue,
        Most = body.MaxValue,
        Options = [.. (body.Options ?? []).Select(FromBody)],
    };

    private static SortedDictionary<string, string>? Localized(ImmutableSortedDictionary<string, string> words) =>
        words.IsEmpty ? null : new SortedDictionary<string, string>(words, StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, string> Localized(SortedDictionary<string, string>? words) =>
        words is null ? ImmutableSortedDictionary<string, string>.Empty : words.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
