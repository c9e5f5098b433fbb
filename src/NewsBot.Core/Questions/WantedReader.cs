using System.Collections.Frozen;

namespace NewsBot.Questions;

/// <summary>Reads off a question what kind of thing it asks for.</summary>
internal static class WantedReader
{
    private static readonly FrozenDictionary<string, Wanted> Kinds = new Dictionary<Wanted, string>
    {
        [Wanted.Person] = "person man woman people president minister leader actor actress singer author player star celebrity lawmaker senator athlete "
            + "politician king queen prince princess billionaire judge official candidate coach director musician artist rapper comedian founder ceo "
            + "activist speaker spokesman spokeswoman writer scientist",
        [Wanted.Place] = "country countries city cities state states place region regions province provinces town towns island continent county territory "
            + "nation nations village capital planet area location river mountain park",
        [Wanted.Organisation] = "company companies team teams party airline retailer brand network agency group organization organisation university "
            + "school bank club carmaker automaker chain studio newspaper platform startup firm publisher website app",
        [Wanted.Date] = "year day date month decade century time season",
        [Wanted.Amount] = "number percentage percent age amount rate share size population score temperature price cost",
    }.SelectMany(kind => kind.Value.Split(' ').Select(noun => (noun, kind.Key))).ToFrozenDictionary(kind => kind.noun, kind => kind.Key);

    private static readonly FrozenSet<string> Speaking = FrozenSet.Create(
        "say", "said", "says", "claim", "claimed", "tell", "told", "think", "thinks", "describe", "described", "state", "stated", "believe", "believes", "announce", "deny", "respond");

    private static readonly FrozenSet<string> Auxiliaries = FrozenSet.Create(
        "is", "are", "was", "were", "did", "do", "does", "has", "have", "had", "will", "would", "can", "could", "should", "may", "might");

    /// <param name="words">The question's words in lower case.</param>
    public static Wanted Read(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (ReadAt(words, i) is { } wanted)
                return wanted;
        }

        return words.Count > 2 && words.Any(Auxiliaries.Contains) ? Wanted.YesOrNo : Wanted.Anything;
    }

    /// <summary>Whether a word names a kind of thing ("country"), as in "which country".</summary>
    public static bool IsKindNoun(ReadOnlySpan<char> word) => Kinds.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    public static bool IsSpeaking(string word) => Speaking.Contains(word.ToLowerInvariant());

    private static Wanted? ReadAt(IReadOnlyList<string> words, int i) => words[i] switch
    {
        "who" when IsForm(words, i + 1) && words.Count - i <= 6 && i == 0 => Wanted.Definition,
        "who" or "whom" or "whose" => i == 0 || words[i] != "who" ? Wanted.Person : null,
        "where" when i == 0 || IsForm(words, i + 1) => Wanted.Place,
        "when" when i == 0 => Wanted.Date,
        "why" => Wanted.Reason,
        "how" => AfterHow(words, i + 1),
        "what" or "which" => AfterWhat(words, i + 1),
        _ => null,
    };

    private static bool IsForm(IReadOnlyList<string> words, int i) => i < words.Count && words[i] is "is" or "are" or "was" or "were";

    private static Wanted? AfterHow(IReadOnlyList<string> words, int i) => i >= words.Count ? null : words[i] switch
    {
        "long" => Wanted.Duration,
        "much" => Wanted.Money,
        "many" or "old" or "far" or "big" or "tall" or "large" or "fast" or "often" or "high" or "heavy" => Wanted.Amount,
        _ => null,
    };

    private static Wanted? AfterWhat(IReadOnlyList<string> words, int first)
    {
        for (var i = first; i < Math.Min(first + 6, words.Count); i++)
        {
            if (Speaking.Contains(words[i]))
                return Wanted.Statement;
            if (Kinds.TryGetValue(words[i], out var kind) && (i == first || !Auxiliaries.Contains(words[first]) || i <= first + 2))
                return kind;
        }

        return words.Skip(first).Any(Speaking.Contains) && words.Skip(first).Any(w => w is "did" or "does" or "has") ? Wanted.Statement : null;
    }
}
