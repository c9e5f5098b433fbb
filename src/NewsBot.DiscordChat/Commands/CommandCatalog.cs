using System.Collections.Immutable;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordChat.Commands;

/// <summary>All commands of this door as Discord should keep them.</summary>
internal sealed class CommandCatalog(Phrasebook words)
{
    public const string Submit = "submit";
    public const string CheckClaim = "Check this claim";
    public const string AddLinks = "Add links to NewsBot";

    /// <summary>Names that no topic may take: commands, and words that the question language reads as one.</summary>
    public static IReadOnlySet<string> BuiltInNames { get; } = new HashSet<string>(
        [.. AskForms.All.Select(form => form.Name), Submit, AdminForms.Name, "admin", "quote", "summarise", "summarize", .. AskForms.FactKinds],
        StringComparer.Ordinal);

    /// <summary>The commands that are everywhere.</summary>
    public IReadOnlyList<CommandDefinition> Everywhere() =>
    [
        .. AskForms.All.Select(form => Slash(form.Name, Parts(form, form.Name))),
        Slash(Submit, [Option(OptionKind.Text, "url", "submit.url"), Option(OptionKind.File, "file", "submit.file")]),
        Slash(AdminForms.Name, Administration()) with { ForManagers = true },
        new CommandDefinition { Kind = CommandKind.Message, Name = CheckClaim },
        new CommandDefinition { Kind = CommandKind.Message, Name = AddLinks },
    ];

    /// <summary>The commands of one guild: its topics.</summary>
    public IReadOnlyList<CommandDefinition> ForGuild(IEnumerable<string> topics) =>
    [
        .. TopicCommands.NamesFor(topics, BuiltInNames).Select(slug => new CommandDefinition
        {
            Kind = CommandKind.Slash,
            Name = slug,
            Description = words.Describe("topics.own") + slug.Replace('-', ' '),
            Options = Parts(AskForms.ForTopic(slug), "topics.own"),
            OfGuild = true,
        }),
    ];

    private CommandDefinition Slash(string name, ImmutableArray<OptionDefinition> options) => new()
    {
        Kind = CommandKind.Slash,
        Name = name,
        Description = words.Describe(name),
        Names = words.NamesOf(name),
        Descriptions = words.DescriptionsOf(name),
        Options = options,
    };

    private ImmutableArray<OptionDefinition> Parts(AskForm form, string key) =>
    [
        .. form.Parts.Select(part => Option(part.Kind, part.Name, KeyOf(part, key)) with
        {
            Required = part.Required,
            Completes = part.Slot is not null,
            Choices = part.Choices,
            Least = part.Role is AskRole.Count ? 1 : null,
            Most = part.Role is AskRole.Count ? AskForms.MostCount : null,
        }),
        Option(OptionKind.YesOrNo, AskForms.Private, AskForms.Private),
    ];

    /// <summary>"since" and "source" mean the same everywhere.</summary>
    private static string KeyOf(AskPart part, string key) => part.Name is "since" or "source" ? part.Name : $"{key}.{part.Name}";

    private ImmutableArray<OptionDefinition> Administration() =>
    [
        .. AdminForms.All.Where(form => form.Path.Count == 2).GroupBy(form => form.Path[0]).Select(group =>
            Option(OptionKind.Group, group.Key, $"newsbot.{group.Key}") with { Options = [.. group.Select(Subcommand)] }),
        .. AdminForms.All.Where(form => form.Path.Count == 1).Select(Subcommand),
    ];

    private OptionDefinition Subcommand(AdminForm form)
    {
        var key = "newsbot." + string.Join('.', form.Path);
        return Option(OptionKind.Subcommand, form.Path[^1], key) with
        {
            Options = [.. form.Parts.Select(part => Option(part.Kind, part.Name, $"{key}.{part.Name}") with { Required = part.Required, Completes = part.Slot is not null })],
        };
    }

    private OptionDefinition Option(OptionKind kind, string name, string key) => new()
    {
        Kind = kind,
        Name = name,
        Description = words.Describe(key),
        Names = words.NamesOf(key),
        Descriptions = words.DescriptionsOf(key),
    };
}
