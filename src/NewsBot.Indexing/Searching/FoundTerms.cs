using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace NewsBot.Indexing.Searching;

/// <summary>The terms of one question, each found in the index once, however often it is asked for.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class FoundTerms(IndexSearcher searcher, TermPlaces places)
{
    private readonly Dictionary<Term, FoundTerm> _found = [];
    private readonly Dictionary<string, CollectionStatistics> _statistics = new(StringComparer.Ordinal);
    private readonly AtomicReader[] _segments = [.. searcher.IndexReader.Leaves.Select(leaf => leaf.AtomicReader)];

    /// <summary>In how many documents the term stands, deleted ones that are not yet merged away counted too.</summary>
    public int Holding(Term term) => Find(term).Holding;

    /// <summary>What the word weighs over the whole index.</summary>
    public Similarity.SimWeight Weigh(WeighedWord word)
    {
        var field = word.Term.Field;
        if (!_statistics.TryGetValue(field, out var statistics))
            _statistics[field] = statistics = searcher.CollectionStatistics(field);
        var found = Find(word.Term);
        var weight = searcher.Similarity.ComputeWeight(word.Boost, statistics, new TermStatistics(word.Term.Bytes, found.Holding, found.Occurrences));
        weight.Normalize(1, 1);
        return weight;
    }

    /// <summary>The term's place in a segment's dictionary; null when the segment does not hold it.</summary>
    public TermPlace? In(AtomicReaderContext leaf, Term term) => Find(term).Places[leaf.Ord];

    /// <summary>The documents of a segment that hold the term, before the first; null when none does.</summary>
    /// <param name="leaf">The segment.</param>
    /// <param name="term">The term.</param>
    /// <param name="live">Null for deleted documents too.</param>
    /// <param name="flags">What is wanted beside the documents.</param>
    public DocsEnum? Documents(AtomicReaderContext leaf, Term term, IBits? live, DocsFlags flags) =>
        In(leaf, term) is { } place ? places.Of(leaf.AtomicReader).Documents(leaf.AtomicReader, term, place, live, flags) : null;

    private FoundTerm Find(Term term)
    {
        if (_found.TryGetValue(term, out var known))
            return known;
        var found = new TermPlace?[_segments.Length];
        var (holding, occurrences) = (0, 0L);
        for (var i = 0; i < found.Length; i++)
        {
            if (places.Of(_segments[i]).Find(_segments[i], term) is not { } place)
                continue;
            found[i] = place;
            holding += place.Holding;
            occurrences += place.Occurrences;
        }

        return _found[term] = new FoundTerm(found, holding, occurrences);
    }

    private sealed record FoundTerm(TermPlace?[] Places, int Holding, long Occurrences);
}
