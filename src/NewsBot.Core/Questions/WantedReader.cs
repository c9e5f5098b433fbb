using System.Collections.Frozen;

namespace NewsBot.Questions;

/// <summary>Reads off a question what kind of thing it asks for.</summary>
internal static class WantedReader
{
    /// <summary>So far behind "which" its noun may stand: "which highly paid young basketball player".</summary>
    private const int LongestNounPhrase = 6;

    /// <summary>So many words "what is" may be followed by and still ask what something is.</summary>
    private const int LongestDefined = 4;

    private static readonly FrozenSet<string> Speaking = FrozenSet.Create(
        "say", "said", "says", "saying", "claim", "claimed", "tell", "told", "think", "thinks", "describe", "described", "stated", "believe", "believes", "announce", "deny", "respond",
        "write", "wrote", "written", "tweet", "tweeted", "promise", "promised", "vow", "vowed", "warn", "warned");

    /// <summary>What is told by speaking, though "how" asks for it.</summary>
    private static readonly FrozenSet<string> Describing = FrozenSet.Create("describe", "described", "characterise", "characterize", "portray", "explain", "explained", "justify", "justified");

    private static readonly FrozenSet<string> Owning = FrozenSet.Create(
        "own", "owns", "owned", "buy", "buys", "bought", "buying", "acquire", "acquires", "acquired", "acquiring", "sell", "sells", "sold", "selling", "operate", "operates", "operated",
        "make", "makes", "made", "manufacture", "manufactures", "manufactured", "publishes", "published", "fund", "funds", "funded", "finance", "finances", "financed", "sponsors", "sponsored", "insures", "insured");

    private static readonly FrozenSet<string> Auxiliaries = FrozenSet.Create(
        "is", "are", "was", "were", "did", "do", "does", "has", "have", "had", "will", "would", "can", "could", "should", "may", "might",
        "isn't", "aren't", "wasn't", "weren't", "didn't", "don't", "doesn't", "hasn't", "haven't", "won't");

    private static readonly FrozenSet<string> Joining = FrozenSet.Create("and", "but", "so", "or", "then", "also");

    /// <summary>Words after which "what" asks for something its subject did, or that end the noun phrase it begins.</summary>
    private static readonly FrozenSet<string> Deeds = FrozenSet.Create(
        "did", "do", "does", "has", "have", "had", "will", "would", "can", "could", "should", "may", "might", "didn't", "don't", "doesn't", "hasn't", "haven't", "won't");

    private static readonly FrozenSet<string> Boundaries = FrozenSet.Create(
        "of", "in", "on", "at", "by", "for", "with", "from", "to", "as", "after", "before", "during", "over", "under", "against", "about", "between", "through", "into",
        "a", "an", "the", "this", "that", "these", "those", "his", "her", "its", "their", "who", "whose", "when", "where", "and", "or");

    /// <summary>Nouns that leave it to another to say the kind: "what type of ship", "the name of the ship".</summary>
    private static readonly FrozenSet<string> Light = FrozenSet.Create("name", "names", "type", "types", "kind", "kinds", "sort", "sorts", "part", "parts", "one");

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

        if (asks || words.Count <= 2)
            return Wanted.Anything;
        return ReadGap(words, first) ?? (words.Any(Auxiliaries.Contains) ? Wanted.YesOrNo : Wanted.Anything);
    }

    /// <summary>"This ship is the first to ...", "the last such fire was in": sentences that leave out what they ask for.</summary>
    private static Wanted? ReadGap(IReadOnlyList<string> words, int first) => words[^1] switch
    {
        "since" or "until" => Wanted.Date,
        "called" or "titled" or "named" or "dubbed" => Wanted.Name,
        _ when words[first] is "this" or "these" && KindAt(words, first + 1) is var kind and not Wanted.Anything => kind,
        _ => null,
    };

    /// <summary>Whether a word names a kind of thing ("country"), as in "which country".</summary>
    public static bool IsKindNoun(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Math.Min(word.Length, 32)];
        return word.ToLowerInvariant(lower) > 0 && KindNouns.TryRead(lower, out var kind) && kind is not (Wanted.Anything or Wanted.Name);
    }

    /// <summary>"country", "state" or "city" where the question asks which one; null where it asks for no place or for any.</summary>
    /// <param name="words">In lower case.</param>
    public static string? PlaceKind(IReadOnlyList<string> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            var kind = words[i] switch { "country" or "countries" or "nation" or "nations" => "country", "state" or "states" => "state", "city" or "cities" => "city", _ => null };
            if (kind is not null && words.Skip(Math.Max(0, i - LongestNounPhrase / 2)).Take(LongestNounPhrase / 2).Any(word => word is "which" or "what"))
                return kind;
        }

        return null;
    }

    /// <summary>Whether it is asked who owns, buys or runs something, as companies do beside people.</summary>
    /// <param name="words">In lower case.</param>
    public static bool IsOfOwner(IReadOnlyList<string> words) => Enumerable.Range(0, words.Count).Any(i => words[i] is "who" or "who's" && words.Skip(i + 1).Take(2).Any(Owning.Contains));

    /// <summary>The noun for things without a name of their own that the question asks for: "insect" in "which insect"; null where it asks for none.</summary>
    /// <param name="words">In lower case.</param>
    public static string? Thing(IReadOnlyList<string> words) => Enumerable.Range(0, words.Count)
        .Where(i => words[i] is "which" or "what" or "what's")
        .Select(i => NounPhrase(words, i + 1).Select(Things.NounOf).OfType<string>().MinBy(noun => Things.Of(noun).Length))
        .FirstOrDefault(noun => noun is not null);

    /// <summary>The words behind "which", up to what no longer says which; "of" leads on ("what species of bird").</summary>
    private static IEnumerable<string> NounPhrase(IReadOnlyList<string> words, int i) =>
        words.Skip(i).Take(LongestNounPhrase).TakeWhile((word, place) => place == 0 ? !Deeds.Contains(word) : !Auxiliaries.Contains(word) && (!Boundaries.Contains(word) || word is "of" or "a" or "an" or "the" or "these" or "those"));

    public static bool IsAuxiliary(string word) => Auxiliaries.Contains(word.ToLowerInvariant());

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
        _ when i + 1 < words.Count && Deeds.Contains(words[i]) && words.Skip(i + 1).Any(Describing.Contains) => Wanted.Statement,
        _ => Wanted.Anything,
    };

    /// <summary>"what did she say" asks for a statement; otherwise the noun of "which highly paid player" or "what is the city" tells.</summary>
    private static Wanted? AfterWhat(IReadOnlyList<string> words, int i, string asking)
    {
        if (asking == "what" && i < words.Count && Auxiliaries.Contains(words[i]) && words.Skip(i + 1).Any(Speaking.Contains)
            && !words.Skip(i + 1).Contains("according"))
            return Wanted.Statement;
        if (i < words.Count && Deeds.Contains(words[i]))
            return Wanted.Anything;
        if (IsForm(words, i) && words.Count - i - 1 is > 0 and <= LongestDefined && KindAt(words, i) == Wanted.Anything)
            return Wanted.Definition;
        return i >= 2 && i < words.Count && words[i - 2] == "in" && words[i] == "time" ? Wanted.Duration : KindAt(words, i);
    }

    /// <summary>The kind that the noun phrase from there on names: its last noun's, or the owner's in "which broadcaster's reporters".</summary>
    private static Wanted KindAt(IReadOnlyList<string> words, int i)
    {
        var end = Math.Min(i + LongestNounPhrase, words.Count);
        for (var begun = false; i < end; i++)
        {
            var isOwner = IsOwner(words[i]);
            var word = isOwner ? words[i].AsSpan()[..^2] : words[i].AsSpan();
            if (Light.Contains(words[i]))
            {
                if (words[i] == "name" && words[i - 1] is "his" or "her")
                    return Wanted.Person;
                begun = i + 1 >= end || words[i + 1] != "of";
            }
            else if (KindNouns.TryRead(word, out var kind) && (isOwner || !IsFollowedByNoun(words, i)))
                return kind;
            else if (!Auxiliaries.Contains(words[i]) && !Boundaries.Contains(words[i]))
                begun = true;
            else if (begun)
                return Wanted.Anything;
        }

        return Wanted.Anything;
    }

    /// <summary>A women's team belongs to no women.</summary>
    private static bool IsOwner(string word) =>
        (word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal)) && word[..^2] is not ("women" or "men" or "children");

    /// <summary>Of "which state capital" the last tells.</summary>
    private static bool IsFollowedByNoun(IReadOnlyList<string> words, int i) => i + 1 < words.Count && KindNouns.TryRead(words[i + 1], out _);
}
