namespace NewsBot.Answers.Composing;

/// <summary>Compares names of people as texts print them: whole, shortened, with or without a title.</summary>
internal static class Names
{
    /// <summary>Whether every word asked for is in the name.</summary>
    public static bool Fits(string asked, string name)
    {
        foreach (var word in new NameWords(asked))
        {
            if (!Has(name, word))
                return false;
        }

        return true;
    }

    /// <summary>Each person once, under the longest of the names; in the order of first appearance.</summary>
    public static List<string> Merge(IEnumerable<string> names)
    {
        var merged = new List<string>();
        foreach (var name in names)
        {
            var at = merged.FindIndex(other => Fits(name, other) || Fits(other, name));
            if (at < 0)
                merged.Add(name);
            else if (name.Length > merged[at].Length)
                merged[at] = name;
        }

        return merged;
    }

    private static bool Has(string name, ReadOnlySpan<char> asked)
    {
        foreach (var word in new NameWords(name))
        {
            if (word.Equals(asked, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
