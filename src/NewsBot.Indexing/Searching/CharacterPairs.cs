namespace NewsBot.Indexing.Searching;

/// <summary>The pairs of characters that stand for words where a language sets no blanks.</summary>
internal static class CharacterPairs
{
    /// <summary>Of a pair that no article holds: as likely part of "when" and "how long" as of what is asked about.</summary>
    public const double StrayWeight = 0.3;

    public static bool IsPair(string stem) => stem is [>= '\u0E00', >= '\u0E00'];

    /// <summary>Whether a word was cut into pairs: of Thai, Chinese, Japanese or Korean characters.</summary>
    public static bool Are(List<string> stems) => stems.Count > 1 && stems.TrueForAll(IsPair);

    /// <summary>Without the pairs that reach from one word into the next, which no article needs to hold, and without Japanese endings.</summary>
    public static List<string> Telling(List<string> pairs, Predicate<string> isHeld)
    {
        var held = pairs.ConvertAll(pair => isHeld(pair));
        var telling = pairs.Where((pair, i) => !pair.All(IsHiragana) && (held[i] || !((i > 0 && held[i - 1]) || (i + 1 < held.Count && held[i + 1])))).ToList();
        return telling.Count > 0 ? telling : pairs;
    }

    private static bool IsHiragana(char c) => c is >= '\u3040' and <= '\u309F';
}
