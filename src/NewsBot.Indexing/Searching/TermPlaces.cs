using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsBot.Indexing.Schema;

namespace NewsBot.Indexing.Searching;

/// <summary>Where terms stand in the dictionaries of segments, remembered from question to question.</summary>
/// <remarks>Thread-safe. A question has a dozen terms and the index some thirty segments: looking each up in each anew was a fifth of an answer's
/// time. A new state of the index shares most segments with the one before; what is known of those stays known. Bounded.</remarks>
internal sealed class TermPlaces
{
    private const int MostTerms = 20_000;

    private readonly ConditionalWeakTable<IndexReader, IndexSegments> _ofReaders = [];
    private readonly ConditionalWeakTable<object, SegmentTerms> _ofSegments = [];
    private readonly ConcurrentDictionary<Term, FoundTerm> _found = new();
    private long _segments;

    /// <summary>The segments of an index as a reader has it.</summary>
    public IndexSegments Of(IndexReader reader) => _ofReaders.GetValue(reader, made => new IndexSegments(
        [.. made.Leaves.Select(leaf => _ofSegments.GetValue(leaf.AtomicReader.CoreCacheKey, _ => new SegmentTerms(Interlocked.Increment(ref _segments))))]));

    public FoundTerm Find(Term term, IndexSegments segments, IList<AtomicReaderContext> leaves)
    {
        if (_found.TryGetValue(term, out var known) && known.Segments == segments.Numbers)
            return known;
        if (known is null && _found.Count >= MostTerms) // counting locks them all: only for a new one
            _found.Clear();
        return _found[term] = LookUp(term, segments, leaves, known);
    }

    private static FoundTerm LookUp(Term term, IndexSegments segments, IList<AtomicReaderContext> leaves, FoundTerm? known)
    {
        var places = new TermPlace?[segments.Numbers.Length];
        var holding = 0;
        for (var i = 0; i < places.Length; i++)
        {
            var before = known is null ? -1 : Array.IndexOf(known.Segments, segments.Numbers[i]);
            places[i] = before >= 0 ? known!.Places[before] : segments.Terms[i].Find(leaves[i].AtomicReader, term);
            holding += places[i]?.Holding ?? 0;
        }

        return new FoundTerm(segments.Numbers, places, holding);
    }
}

/// <summary>The segments of one state of the index, in order.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class IndexSegments(SegmentTerms[] terms)
{
    private readonly ConcurrentDictionary<string, FieldWeights> _weights = new(StringComparer.Ordinal);

    /// <summary>Each segment's own number; the same in every state of the index that holds it.</summary>
    public long[] Numbers { get; } = [.. terms.Select(segment => segment.Number)];

    public SegmentTerms[] Terms => terms;

    /// <summary>What words of a field weigh; its words and documents are counted once.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="searcher">Of this state of the index.</param>
    public FieldWeights WeightsOf(string field, IndexSearcher searcher) =>
        _weights.GetOrAdd(field, static (field, searcher) => new FieldWeights(searcher.CollectionStatistics(field), (PassageSimilarity)searcher.Similarity), searcher);
}

/// <summary>A term in one state of the index.</summary>
/// <param name="Segments">Their numbers, in order.</param>
/// <param name="Places">Its place in each; null where a segment does not hold it.</param>
/// <param name="Holding">In how many documents it stands.</param>
internal sealed record FoundTerm(long[] Segments, TermPlace?[] Places, int Holding);

/// <summary>A term's place in one segment's dictionary.</summary>
/// <param name="State">To find it again.</param>
/// <param name="Holding">In how many of the segment's documents it stands.</param>
/// <param name="Occurrences">How often it stands there.</param>
internal sealed record TermPlace(TermState State, int Holding, long Occurrences);
