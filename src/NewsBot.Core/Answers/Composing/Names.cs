using NewsBot.Language;

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

    /// <summary>Whether the name stands there as an owner's: Calder in "Calder's lawyer".</summary>
    public static bool IsOwner(string asked, string name)
    {
        var last = asked.AsSpan().Trim();
        last = last[(last.LastIndexOf(' ') + 1)..];
        for (var at = name.AsSpan().IndexOf(last, StringComparison.OrdinalIgnoreCase); at >= 0 && at + last.Length < name.Length;)
        {
            if (name.AsSpan(at + last.Length) is ['\'' or '’', 's' or ' ', _, ..])
                return true;
            var next = name.AsSpan(at + 1).IndexOf(last, StringComparison.OrdinalIgnoreCase);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>What stands for the whole name where a text shortens it.</summary>
    public static string LastWordOf(string name) => WordSpans.Of(name)[^1].Of(name);

    /// <summary>What whoever made the statements is mostly called, by a name that is sure where there is one.</summary>
    public static string Commonest(IReadOnlyCollection<Statement> statements) =>
        statements.Select(statement => statement.Fact.Speaker!.Name).OfType<string>().GroupBy(name => name, StringComparer.OrdinalIgnoreCase).MaxBy(group => group.Count())?.Key
            ?? Merge(statements.Select(statement => statement.Speaker))[0];

    /// <summary>Each person once, under the longest of the names; in the order of first appearance.</summary>
    public static List<string> Merge(IEnumerable<string> names)
    {
        var merged = new List<MarkedName>();
        foreach (var name in names.Select(MarkedName.Of))
        {
            var at = merged.FindIndex(other => name.Fits(other) || other.Fits(name));
            if (at < 0)
                merged.Add(name);
            else if (name.Text.Length > merged[at].Text.Length)
                merged[at] = name;
        }

        return merged.ConvertAll(name => name.Text);
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

    /// <summary>A name to be compared with many.</summary>
    /// <param name="Text">As texts print it.</param>
    /// <param name="Marks">A bit for each of its words, the same for words that differ in case only: most names are told apart by these.</param>
    private readonly record struct MarkedName(string Text, ulong Marks)
    {
        public static MarkedName Of(string name)
        {
            var marks = 0ul;
            foreach (var word in new NameWords(name))
                marks |= 1ul << ((char.ToUpperInvariant(word[0]) + 11 * word.Length) & 63);
            return new MarkedName(name, marks);
        }

        public bool Fits(MarkedName other) => (Marks & ~other.Marks) == 0 && Names.Fits(Text, other.Text);
    }
}
