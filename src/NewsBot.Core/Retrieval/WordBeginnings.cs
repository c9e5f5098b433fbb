using System.Collections.Immutable;

namespace NewsBot.Retrieval;

/// <summary>Finds names by how one of their words begins, without going through all of them.</summary>
internal sealed class WordBeginnings
{
    private readonly ImmutableArray<string> _names;

    /// <summary>The words of the names, in alphabetical order.</summary>
    private readonly (int Name, int Start)[] _words;

    public WordBeginnings(ImmutableArray<string> names)
    {
        _names = names;
        _words = [.. names.SelectMany((name, place) => StartsOf(name).Select(start => (place, start)))];
        Array.Sort(_words, (first, second) => From(first).CompareTo(From(second), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The places of the names of which a word begins so, whatever its case; in no order, and one perhaps twice.</summary>
    public IEnumerable<int> Find(string beginning)
    {
        for (var i = FirstNotBefore(beginning); i < _words.Length && From(_words[i]).StartsWith(beginning, StringComparison.OrdinalIgnoreCase); i++)
            yield return _words[i].Name;
    }

    private int FirstNotBefore(string beginning)
    {
        var (low, high) = (0, _words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (From(_words[middle]).CompareTo(beginning, StringComparison.OrdinalIgnoreCase) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The rest of a name from one of its words on.</summary>
    private ReadOnlySpan<char> From((int Name, int Start) word) => _names[word.Name].AsSpan(word.Start);

    private static IEnumerable<int> StartsOf(string name)
    {
        for (var start = 0; start < name.Length; start = name.IndexOf(' ', start) is var blank and >= 0 ? blank + 1 : name.Length)
            yield return start;
    }
}
