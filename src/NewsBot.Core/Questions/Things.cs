using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsBot.Language;

namespace NewsBot.Questions;

/// <summary>Things that have no name of their own, by the nouns that ask for them ("which insect", "what sport").</summary>
/// <remarks>Lists of the language, in Language/Data/kinds.txt; a thing that is on none of them is a word like any other.</remarks>
public static class Things
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> ByNoun = DataFile.Lists("kinds.txt")
        .SelectMany(list => list.Label.Split(' ').Select(noun => (Noun: noun, list.Words)))
        .GroupBy(list => list.Noun, list => list.Words)
        .ToFrozenDictionary(lists => lists.Key, lists => lists.SelectMany(words => words).Distinct().ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The things that a noun asks for, in lower case and the singular; empty for a noun that has no list.</summary>
    public static ImmutableArray<string> Of(string noun) => ByNoun.GetValueOrDefault(noun, []);

    /// <summary>The noun in the singular if it has a list; null for any other word.</summary>
    /// <param name="word">In lower case, in the singular or the plural.</param>
    internal static string? NounOf(string word) => FormsOf(word).FirstOrDefault(ByNoun.ContainsKey);

    private static IEnumerable<string> FormsOf(string word)
    {
        yield return word;
        if (word.EndsWith("ies", StringComparison.Ordinal))
            yield return word[..^3] + "y";
        if (word.EndsWith('s'))
            yield return word[..^1];
        if (word.EndsWith("es", StringComparison.Ordinal))
            yield return word[..^2];
    }
}
