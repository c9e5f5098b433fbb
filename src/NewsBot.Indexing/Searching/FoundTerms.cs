using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsBot.Indexing.Searching;

/// <summary>The terms of one question, each found in the index once, however often it is asked for.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class FoundTerms(IndexSearcher searcher, TermPlaces places)
{
    private readonly Dictionary<Term, FoundTerm> _found = [];
    private readonly List<(SegmentTerms Segment, string Field, DocsEnum Postings)> _lent = [];
    private readonly IndexSegments _segments = places.Of(searcher.IndexReader);
    private readonly IList<AtomicReaderContext> _leaves = searcher.IndexReader.Leaves;

    /// <summary>In how many documents the term stands, deleted ones that are not yet merged away counted too.</summary>
    public int Holding(Term term) => Find(term).Holding;

    /// <summary>What the word weighs over the whole index.</summary>
    public WordWeight Weigh(WeighedWord word) => _segments.WeightsOf(word.Term.Field, searcher).Of(Holding(word.Term), word.Boost);

    /// <summary>The term's place in a segment's dictionary; null when the segment does not hold it.</summary>
    public TermPlace? In(AtomicReaderContext leaf, Term term) => Find(term).Places[leaf.Ord];

    /// <summary>The documents of a segment that hold the term, before the first; null when none does. Good until <see cref="GiveBack"/>.</summary>
    /// <param name="leaf">The segment.</param>
    /// <param name="term">The term.</param>
    /// <param name="live">Null for deleted documents too.</param>
    /// <param name="flags">What is wanted beside the documents.</param>
    public DocsEnum? Documents(AtomicReaderContext leaf, Term term, IBits? live, DocsFlags flags)
    {
        if (In(leaf, term) is not { } place)
            return null;
        var segment = _segments.Terms[leaf.Ord];
        var postings = segment.Lend(leaf.AtomicReader, term, place, live, flags);
        _lent.Add((segment, term.Field, postings));
        return postings;
    }

    /// <summary>Lets others use what <see cref="Documents"/> gave.</summary>
    public void GiveBack()
    {
        foreach (var (segment, field, postings) in _lent)
            segment.GiveBack(field, postings);
        _lent.Clear();
    }

    private FoundTerm Find(Term term)
    {
        if (!_found.TryGetValue(term, out var known))
            _found[term] = known = places.Find(term, _segments, _leaves);
        return known;
    }
}
