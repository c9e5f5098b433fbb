using System.Collections.Immutable;
using NewsBot.Answers;

namespace NewsBot.DiscordChat.Commands;

/// <summary>The commands that ask.</summary>
internal static class AskForms
{
    /// <summary>Every asking command has it: the answer is then for the asker alone.</summary>
    public const string Private = "private";

    public const int MostCount = 25;

    public static readonly ImmutableArray<string> FactKinds = ["places", "dates", "numbers", "people"];

    private static readonly AskPart Since = new("since", AskRole.Operator);
    private static readonly AskPart Source = new("source", AskRole.Operator, Slot: SuggestionSlot.Publisher);
    private static readonly AskPart Facet = new("ask", AskRole.Words, Slot: SuggestionSlot.Facet);

    public static IReadOnlyList<AskForm> All { get; } =
    [
        new("who", "/who", [new("did", AskRole.Words, Required: true, SuggestionSlot.Deed), Since, Source]),
        new("topic", "/topic", [new("name", AskRole.Topic, Required: true, SuggestionSlot.Topic), Facet]),
        new("ask", "", [new("question", AskRole.Words, Required: true), Since, Source]),
        new("quotes", "/quotes", [new("person", AskRole.Words, Required: true, SuggestionSlot.Person), new("about", AskRole.Words, Lead: "about"), Since]),
        new("facts", "/facts",
        [
            new("kind", AskRole.Words, Required: true) { Choices = FactKinds },
            new("about", AskRole.Words, Required: true, SuggestionSlot.Topic),
        ]),
        new("timeline", "/timeline", [new("topic", AskRole.Words, Required: true, SuggestionSlot.Topic), Since, new("until", AskRole.Operator)]),
        new("compare", "/compare", [new("topic", AskRole.Words, Required: true, SuggestionSlot.Topic)]),
        new("summary", "/summary", [new("about", AskRole.Words, Required: true, SuggestionSlot.Topic)]),
        new("latest", "/latest", [new("topic", AskRole.Words, Slot: SuggestionSlot.Topic), Source, new("count", AskRole.Count)]),
        new("help", "/help", []),
        new("about", "/about", []),
    ];

    /// <summary>A topic's own command: "/ceasefire regions".</summary>
    public static AskForm ForTopic(string slug) => new(slug, "/" + slug, [Facet with { Required = true }, Since]);

    /// <summary>The form a command belongs to: a built-in one, or a topic's.</summary>
    public static AskForm Find(string name) => All.FirstOrDefault(form => form.Name == name) ?? ForTopic(name);
}
