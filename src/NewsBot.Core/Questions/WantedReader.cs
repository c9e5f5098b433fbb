using System.Collections.Frozen;

namespace NewsBot.Questions;

/// <summary>Reads off a question what kind of thing it asks for.</summary>
internal static class WantedReader
{
    /// <summary>So far behind "which" its noun may stand: "which highly paid young basketball player".</summary>
    private const int LongestNounPhrase = 6;

    private static readonly FrozenSet<string> Speaking = FrozenSet.Create(
        "say", "said", "says", "saying", "claim", "claimed", "tell", "told", "think", "thinks", "describe", "described", "state", "stated", "believe", "believes", "announce", "deny", "respond",
        "write", "wrote", "written", "tweet", "tweeted", "promise", "promised", "vow", "vowed", "warn", "warned");

    private static readonly FrozenSet<string> Auxiliaries = FrozenSet.Create(
        "is", "are", "was", "were", "did", "do", "does", "has", "have", "had", "will", "would", "can", "could", "should", "may", "might",
        "isn't", "aren't", "wasn't", "weren't", "didn't", "don't", "doesn't", "hasn't", "haven't", "won't");

    private static readonly FrozenSet<string> Joining = FrozenSet.Create("and", "but", "so", "or", "then", "also");

    /// <param name="words">The words of the sentence that asks, in lower case.</param>
    public static Wanted Read(IReadOnlyList<string> words)
    {
        var first = words.TakeWhile(Joining.Contains).Count();
        if (first < words.Count - 1 && Auxiliaries.Contains(words[first]) || IsTrueOrFalse(words))
            return Wanted.YesOrNo;
        var asks = false;
        for (var i = first; i < words.Count; i++)
        {
            if (ReadAt(words, i, first) is not { } wanted)
                continue;
            if (wanted != Wanted.Anything)
                return wanted;
            asks = true;
        }

        return !asks && words.Count > 2 && words.Any(Auxiliaries.Contains) ? Wanted.YesOrNo : Wanted.Anything;
    }

    /// <summary>Whether a word names a kind of thing ("country"), as in "which country".</summary>
    public static bool IsKindNoun(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Math.Min(word.Length, 32)];
        return word.ToLowerInvariant(lower) > 0 && KindNouns.TryRead(lower, out _);
    }

    public static bool IsSpeaking(string word) => Speaking.Contains(word.ToLowerInvariant());

    /// <returns>Null where no question word stands; anything where one stands that does not tell the kind.</returns>
    private static Wanted? ReadAt(IReadOnlyList<string> words, int i, int first) => words[i] switch
    {
        "who" or "who's" when i == first && words.Count - i <= 6 && (words[i] == "who's" || IsForm(words, i + 1)) => Wanted.Definition,
        "who" or "who's" => i == first ? Wanted.Person : null,
        "whom" or "whose" => Wanted.Person,
        "where" or "where's" when i == first || IsForm(words, i + 1) => Wanted.Place,
        "when" or "when's" when i == first => Wanted.Date,
        "why" => Wanted.Reason,
        "how" => AfterHow(words, i + 1),
        "what" or "which" or "what's" => AfterWhat(words, i + 1, words[i]),
        _ => null,
    };

    private static bool IsForm(IReadOnlyList<string> words, int i) => i < words.Count && words[i] is "is" or "are" or "was" or "were";

    private static bool IsTrueOrFalse(IReadOnlyList<string> words) =>
        Enumerable.Range(0, Math.Max(0, words.Count - 2)).Any(i => words[i] == "true" && words[i + 1] == "or" && words[i + 2] == "false");

    private static Wanted? AfterHow(IReadOnlyList<string> words, int i) => i >= words.Count ? null : words[i] switch
    {
        "long" => i + 1 < words.Count && words[i + 1] == "ago" ? Wanted.Date : Wanted.Duration,
        "soon" or "recently" => Wanted.Date,
        "much" => Wanted.Money,
        "many" or "old" or "far" or "big" or "tall" or "large" or "fast" or "often" or "high" or "heavy" or "deep" or "wide" or "hot" or "cold" or "strong" => Wanted.Amount,
        _ => Wanted.Anything,
    };

    /// <summary>"what did she say" asks for a statement; otherwise the noun of "which highly paid player" or "what is the city" tells.</summary>
    private static Wanted AfterWhat(IReadOnlyList<string> words, int i, string asking)
    {
        if (asking == "what" && i < words.Count && Auxiliaries.Contains(words[i]) && words.Skip(i + 1).Any(Speaking.Contains)
            && !words.Skip(i + 1).Contains("according"))
            return Wanted.Statement;
        var end = Math.Min(i + LongestNounPhrase, words.Count);
        for (; i < end; i++)
        {
            if (KindNouns.TryRead(words[i].AsSpan(), out var kind) && !IsFollowedByNoun(words, i))
                return kind;
        }

        return Wanted.Anything;
    }

    /// <summary>Of "which state capital" the last tells.</summary>
    private static bool IsFollowedByNoun(IReadOnlyList<string> words, int i) => i + 1 < words.Count && KindNouns.TryRead(words[i + 1], out _);
}
