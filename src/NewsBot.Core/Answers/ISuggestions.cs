using NewsBot.Articles;

namespace NewsBot.Answers;

/// <summary>Completions out of the index, for autocomplete and suggested questions.</summary>
/// <remarks>Answers from memory in well under a millisecond: a platform waits for it while a person types.</remarks>
public interface ISuggestions
{
    /// <summary>What may stand at <paramref name="slot"/> and begins like <paramref name="typed"/> (which may be empty), most useful first.</summary>
    IReadOnlyList<string> Complete(SuggestionSlot slot, string typed, Audience asker, int most);
}

/// <summary>Which part of a command is being typed.</summary>
public enum SuggestionSlot
{
    /// <summary>What someone did: "denied", "said", "denied hacking the DNC".</summary>
    Deed,
    Topic,
    Facet,
    Person,
    Publisher,
}
