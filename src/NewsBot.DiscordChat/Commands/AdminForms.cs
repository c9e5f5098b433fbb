using NewsBot.Answers;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordChat.Commands;

/// <summary>The parts of <c>/newsbot</c>, and the desk's command that each becomes.</summary>
internal static class AdminForms
{
    public const string Name = "newsbot";

    private static readonly AdminPart Url = new("url", Required: true);
    private static readonly AdminPart Feed = new("feed", Required: true);
    private static readonly AdminPart Topic = new("topic", Required: true, Slot: SuggestionSlot.Topic);

    public static IReadOnlyList<AdminForm> All { get; } =
    [
        new(["feeds", "add"], [Url]),
        new(["feeds", "list"], []),
        new(["feeds", "test"], [Url]),
        new(["feeds", "pause"], [Feed]),
        new(["feeds", "remove"], [Feed]),
        new(["feeds", "import"], [new("file", Required: true, OptionKind.File)]),
        new(["feeds", "export"], []),
        new(["topics", "add"], [Topic]),
        new(["topics", "list"], []),
        new(["topics", "remove"], [Topic]),
        new(["settings"], [new("name"), new("value")]),
        new(["status"], []),
        new(["reindex"], []),
    ];

    /// <summary>"feeds add https://example.org/feed.xml"; a value with blanks stands in double quotes.</summary>
    public static string CommandFor(IEnumerable<string> path, IReadOnlyDictionary<string, string> options)
    {
        var steps = path.ToList();
        var form = All.FirstOrDefault(form => form.Path.SequenceEqual(steps));
        var values = form?.Parts.Select(part => options.GetValueOrDefault(part.Name, "")) ?? [];
        return string.Join(' ', steps.Concat(values.Where(value => value.Length > 0).Select(Quoted)));
    }

    private static string Quoted(string value) =>
        value.Any(char.IsWhiteSpace) || value.Contains('"') ? $"\"{value.Replace("\"", "", StringComparison.Ordinal)}\"" : value;
}

/// <param name="Path">Group and subcommand, or the subcommand alone.</param>
/// <param name="Parts">Its options.</param>
internal sealed record AdminForm(IReadOnlyList<string> Path, IReadOnlyList<AdminPart> Parts);

internal sealed record AdminPart(string Name, bool Required = false, OptionKind Kind = OptionKind.Text, SuggestionSlot? Slot = null);
