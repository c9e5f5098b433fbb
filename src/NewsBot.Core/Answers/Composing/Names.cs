namespace NewsBot.Answers.Composing;

/// <summary>Compares names of people as texts print them: whole, shortened, with or without a title.</summary>
internal static class Names
{
    /// <summary>Whether every word asked for is in the name.</summary>
    public static bool Fits(string asked, string name)
    {
        var words = Words(name);
        return Words(asked).All(words.Contains);
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

    private static HashSet<string> Words(string name) =>
        [.. name.ToLowerInvariant().Split([' ', '-', '’', '\'', '.', ',', '"', '“', '”', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1)];
}
