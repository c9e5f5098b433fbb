using System.Collections.Immutable;
using Lucene.Net.Index;
using NewsBot.Indexing.Schema;
using NewsBot.Language.Recognition;

namespace NewsBot.Indexing.Searching;

/// <summary>Cuts a question's words into stems as the articles' languages have them.</summary>
/// <remarks>A question in a known language is cut as that language is, and as English is where that finds nothing. Keywords, which no
/// language can be told of, are cut as every language of the index is; what the index does not hold of that is left out. An English
/// question looks for its names alone in other languages' articles. An index of English articles knows nothing of all this.</remarks>
internal sealed class QuestionStems(PassageSchema schema, FoundTerms terms, IReadOnlyCollection<string> languages, string? asked)
{
    private readonly Dictionary<(string Word, bool IsName), List<WordStem>> _known = [];
    private readonly List<string> _others = [.. languages.Where(language => asked is null or LanguageCode.English || language == asked)];

    /// <summary>The stems of a word, each with what other languages have for it.</summary>
    /// <returns>Empty for a small word of the question's language.</returns>
    public IReadOnlyList<WordStem> Of(string word, bool isName)
    {
        if (!_known.TryGetValue((word, isName), out var stems))
            _known[(word, isName)] = stems = CutUp(word, isName);
        return stems;
    }

    /// <summary>A phrase as each language has it.</summary>
    public IEnumerable<List<string>> Phrases(string phrase) => _others
        .Select(language => AnalyzedText.StemsOf(schema.Analyzers.For(language), phrase))
        .Prepend(AnalyzedText.StemsOf(schema.Analyzer, phrase))
        .Where(stems => stems.Count > 0);

    public bool IsHeld(string stem) => terms.Holding(new Term(NewsFields.Body, stem)) > 0;

    private List<WordStem> CutUp(string word, bool isName)
    {
        var english = AnalyzedText.StemsOf(schema.Analyzer, word);
        if (_others.Count == 0 || (asked == LanguageCode.English && !isName))
            return [.. english.Select(stem => new WordStem(stem, []))];

        var cuts = _others.Select(language => Cut(language, word)).ToList();
        if (IsSmallWord(english, cuts))
            return [];
        var held = cuts.Where(stems => stems.Exists(IsHeld)).ToList();
        if (held.Count == 0 || (english.Exists(IsHeld) && (isName || asked is null)))
            held.Insert(0, english);
        return held.TrueForAll(stems => stems.Count == held[0].Count)
            ? [.. Enumerable.Range(0, held[0].Count).Select(place => Joined(held.Select(stems => stems[place])))]
            : [.. held.SelectMany(stems => stems).Distinct().Select(stem => Joined([stem]))];
    }

    private List<string> Cut(string language, string word)
    {
        var stems = AnalyzedText.StemsOf(schema.Analyzers.For(language), word);
        return CharacterPairs.Are(stems) ? CharacterPairs.Telling(stems, IsHeld) : stems;
    }

    private bool IsSmallWord(List<string> english, List<List<string>> cuts) =>
        cuts.Exists(stems => stems.Count == 0) && (asked is not (null or LanguageCode.English) || !english.Exists(IsHeld));

    private WordStem Joined(IEnumerable<string> stems)
    {
        var all = stems.Distinct().ToList();
        var held = all.Where(IsHeld).DefaultIfEmpty(all[0]).ToList();
        return new WordStem(held[0], [.. held.Skip(1)]) { Weight = CharacterPairs.IsPair(held[0]) && !IsHeld(held[0]) ? CharacterPairs.StrayWeight : 1 };
    }
}

/// <summary>A stem, and the same word's stems in other languages that the index holds.</summary>
internal readonly record struct WordStem(string Stem, ImmutableArray<string> Variants)
{
    /// <summary>Its share of what its word weighs.</summary>
    public double Weight { get; init; } = 1;
}
