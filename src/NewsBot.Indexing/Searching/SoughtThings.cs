using System.Collections.Concurrent;
using System.Collections.Frozen;
using NewsBot.Indexing.Schema;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Indexing.Searching;

/// <summary>The words for things of a kind ("which insect") as articles hold them, cut into stems when a question first asks for the kind.</summary>
/// <remarks>Thread-safe; holds at most as many sets as there are nouns in <see cref="Things"/>.</remarks>
internal sealed class SoughtThings(PassageSchema schema)
{
    private readonly ConcurrentDictionary<string, FrozenSet<int>> _ofNoun = new(StringComparer.Ordinal);

    /// <summary>The keys of their stems; empty for no noun.</summary>
    public IReadOnlySet<int> Of(string? noun) => noun is null ? FrozenSet<int>.Empty : _ofNoun.GetOrAdd(noun, FormsOf);

    private FrozenSet<int> FormsOf(string noun) =>
        AnalyzedText.StemsOf(schema.Analyzer, string.Join(' ', Things.Of(noun))).Select(stem => StoredToken.FormOf(stem)).ToFrozenSet();
}
