namespace NewsBot.Language;

/// <summary>Forms of a regular English verb.</summary>
internal static class Inflection
{
    /// <summary>"plans", "denies", "watches".</summary>
    public static string Third(string verb)
    {
        if (EndsInConsonantY(verb))
            return verb[..^1] + "ies";
        return verb is [.., 's' or 'x' or 'z' or 'o'] || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal)
            ? verb + "es"
            : verb + "s";
    }

    /// <summary>"planned", "denied", "hoped".</summary>
    public static string Past(string verb, bool doubling)
    {
        if (verb.EndsWith('e'))
            return verb + "d";
        if (EndsInConsonantY(verb))
            return verb[..^1] + "ied";
        return doubling ? verb + verb[^1] + "ed" : verb + "ed";
    }

    /// <summary>"planning", "denying", "hoping", "tying".</summary>
    public static string Gerund(string verb, bool doubling)
    {
        if (verb.EndsWith("ie", StringComparison.Ordinal))
            return verb[..^2] + "ying";
        if (verb.EndsWith('e') && verb is not [.., 'e' or 'o' or 'y', 'e'] && verb != "be")
            return verb[..^1] + "ing";
        return doubling ? verb + verb[^1] + "ing" : verb + "ing";
    }

    private static bool EndsInConsonantY(string verb) =>
        verb is [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'];
}
