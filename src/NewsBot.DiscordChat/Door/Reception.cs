using System.Collections.Immutable;
using NewsBot.Access;
using NewsBot.Answers;
using NewsBot.DiscordChat.Commands;
using NewsBot.DiscordChat.Connection;
using NewsBot.DiscordChat.Rendering;

namespace NewsBot.DiscordChat.Door;

/// <summary>Decides an interaction's first response at once, from the interaction alone.</summary>
/// <remarks>Thread-safe. Reads nothing but the completions in memory, so that nothing delays the acknowledgement.</remarks>
internal sealed class Reception(People people, ISuggestions? suggestions = null)
{
    public const string QuestionField = "question";

    private const int MostChoices = 25;

    /// <summary>The response, and whether work follows it.</summary>
    public (FirstResponse Response, bool WorkFollows) Receive(Interaction interaction)
    {
        if (AccessPolicy.Decide(people.ActorOf(interaction), Permission.Ask) is not AccessDecision.Allowed)
            return (Privately("Only people can ask me."), false);

        return interaction switch
        {
            CompletionAsked completion => (new FirstResponse.Choices(Complete(completion)), false),
            CommandUsed { Name: AdminForms.Name or CommandCatalog.Submit } or MessageCommandUsed => (new FirstResponse.Thinking(IsPrivate: true), true),
            CommandUsed command => (new FirstResponse.Thinking(IsPrivate(command)), true),
            ButtonPressed button when ButtonId.TryParse(button.CustomId, out var id) => Press(id),
            FormSent form when ButtonId.TryParse(form.CustomId, out var id) => (new FirstResponse.Thinking(id.IsPrivate), true),
            _ => (Privately("I do not know this button any more. Ask again with /ask."), false),
        };
    }

    public static FirstResponse Privately(string text) => new FirstResponse.Reply(OutgoingMessage.Saying(text), IsPrivate: true);

    public static bool IsPrivate(CommandUsed command) => command.Options.GetValueOrDefault(AskForms.Private) == "true";

    private static (FirstResponse, bool) Press(ButtonId id) => id.Verb switch
    {
        ButtonVerb.Ask => (new FirstResponse.Form(id.ToString(), "Ask more", QuestionField, "Your question", "And what about …?", 300), false),
        ButtonVerb.Delete => (new FirstResponse.Working(), true),
        ButtonVerb.Context => (new FirstResponse.Thinking(IsPrivate: true), true),
        ButtonVerb.Share => (new FirstResponse.Thinking(IsPrivate: false), true),
        _ => (new FirstResponse.Thinking(id.IsPrivate), true),
    };

    private ImmutableArray<string> Complete(CompletionAsked asked)
    {
        if (suggestions is null || SlotOf(asked) is not { } slot)
            return [];

        var community = people.ActorOf(asked).Community;
        return [.. suggestions.Complete(slot, asked.Typed, community, MostChoices).Where(value => value.Length is > 0 and <= Limits.Choice).Distinct(StringComparer.Ordinal).Take(MostChoices)];
    }

    private static SuggestionSlot? SlotOf(CompletionAsked asked) => asked.Name == AdminForms.Name
        ? AdminForms.All.FirstOrDefault(form => form.Path.SequenceEqual(asked.Path))?.Parts.FirstOrDefault(part => part.Name == asked.Focused)?.Slot
        : AskForms.Find(asked.Name).Parts.FirstOrDefault(part => part.Name == asked.Focused)?.Slot;
}
