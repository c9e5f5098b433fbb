using System.Collections.Immutable;

namespace NewsBot.DiscordChat.Connection;

/// <summary>A command as Discord keeps it.</summary>
public sealed record CommandDefinition
{
    public required CommandKind Kind { get; init; }

    /// <summary>Slash commands: lower case, at most 32 letters. Message commands: as shown in the menu.</summary>
    public required string Name { get; init; }

    /// <summary>At most 100 letters; empty for message commands.</summary>
    public string Description { get; init; } = "";

    /// <summary>By Discord's locale name, such as "de".</summary>
    public ImmutableSortedDictionary<string, string> Names { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableSortedDictionary<string, string> Descriptions { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableArray<OptionDefinition> Options { get; init; } = [];

    /// <summary>Shown only to those who hold Manage Server; offered in guilds alone.</summary>
    public bool ForManagers { get; init; }

    /// <summary>Belongs to one guild; Discord then ignores where it may be used.</summary>
    public bool OfGuild { get; init; }
}

public enum CommandKind
{
    Slash = 1,
    Message = 3,
}

/// <summary>An option, a subcommand, or a group of them.</summary>
public sealed record OptionDefinition
{
    public required OptionKind Kind { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public ImmutableSortedDictionary<string, string> Names { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableSortedDictionary<string, string> Descriptions { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public bool Required { get; init; }

    /// <summary>Completed from the index while it is typed.</summary>
    public bool Completes { get; init; }

    /// <summary>The only values there are.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Whole numbers: the smallest and the largest.</summary>
    public int? Least { get; init; }

    public int? Most { get; init; }

    public ImmutableArray<OptionDefinition> Options { get; init; } = [];
}

public enum OptionKind
{
    Subcommand = 1,
    Group = 2,
    Text = 3,
    WholeNumber = 4,
    YesOrNo = 5,
    File = 11,
}
