using System.Collections.Immutable;
using System.Text;
using NewsBot.Answers;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordChat.Commands;

/// <summary>A command that asks: its options, and the question that they make in the one question language.</summary>
/// <param name="Name">"who". A topic's own command has the topic's.</param>
/// <param name="Opening">What the question begins with: "/who".</param>
/// <param name="Parts">In the order they are offered and read; the required ones first.</param>
internal sealed record AskForm(string Name, string Opening, ImmutableArray<AskPart> Parts)
{
    /// <summary>"/who denied since:2017-07-01 source:Reuters".</summary>
    public string QuestionFor(IReadOnlyDictionary<string, string> options)
    {
        var question = new StringBuilder(Opening);
        foreach (var part in Parts)
        {
            if (options.TryGetValue(part.Name, out var value) && part.Say(value.Trim()) is { Length: > 0 } said)
                question.Append(question.Length == 0 ? "" : " ").Append(said);
        }

        return question.ToString();
    }

    /// <summary>How many passages were asked for, where the command lets people say.</summary>
    public int? CountIn(IReadOnlyDictionary<string, string> options) =>
        Parts.FirstOrDefault(part => part.Role is AskRole.Count) is { } part && options.TryGetValue(part.Name, out var value) && int.TryParse(value, out var count) ? count : null;
}

/// <summary>One option of an asking command.</summary>
/// <param name="Name">As the person sees it.</param>
/// <param name="Role">What it becomes in the question.</param>
/// <param name="Required">Whether it must be given.</param>
/// <param name="Slot">What completes it from the index; null for nothing.</param>
/// <param name="Lead">Said before it: "about".</param>
internal sealed record AskPart(string Name, AskRole Role, bool Required = false, SuggestionSlot? Slot = null, string Lead = "")
{
    public ImmutableArray<string> Choices { get; init; } = [];

    public OptionKind Kind => Role is AskRole.Count ? OptionKind.WholeNumber : OptionKind.Text;

    public string Say(string value) => value.Length == 0 ? "" : Role switch
    {
        AskRole.Words => Lead.Length == 0 ? value : $"{Lead} {value}",
        AskRole.Topic => TopicCommands.Slug(value),
        AskRole.Operator => value.Any(char.IsWhiteSpace) ? $"{Name}:\"{value.Replace("\"", "", StringComparison.Ordinal)}\"" : $"{Name}:{value}",
        _ => "",
    };
}

internal enum AskRole
{
    /// <summary>Words of the question.</summary>
    Words,

    /// <summary>A topic's name as one word, hyphens for blanks.</summary>
    Topic,

    /// <summary>"since:2017-07-01".</summary>
    Operator,

    /// <summary>Not said, but how many passages are wanted.</summary>
    Count,
}
