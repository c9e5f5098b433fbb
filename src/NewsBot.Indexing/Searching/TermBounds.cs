using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsBot.Indexing.Searching;

/// <summary>How much a word can add to any document's score in a segment.</summary>
/// <remarks>Thread-safe. Read from the postings of a common word when it is first asked for, and kept as long as the segment; of a rare
/// word, whose documents are all looked at anyway, a bound that is easily had does as well. What is kept is the shortest document of each
/// frequency, not a score: scores change with the index's averages, the documents of a segment do not.</remarks>
internal sealed class TermBounds(DocumentLengths lengths)
{
    /// <summary>Words in fewer documents of a segment are rare.</summary>
    private const int Common = 1_024;

    private readonly ConditionalWeakTable<object, ConcurrentDictionary<Term, Representative[]>> _ofSegments = [];

    /// <param name="leaf">A segment that holds the word.</param>
    /// <param name="term">The word.</param>
    /// <param name="place">Where it is found there.</param>
    /// <param name="terms">Where its documents are found.</param>
    /// <param name="weight">What it scores.</param>
    public float Of(AtomicReaderContext leaf, Term term, TermPlace place, FoundTerms terms, WordWeight weight)
    {
        var segment = leaf.AtomicReader;
        if (place.Holding < Common) // if all documents but one hold it once
            return weight.MostAt(place.Occurrences - place.Holding + 1);
        var kept = _ofSegments.GetValue(segment.CoreCacheKey, static _ => new());
        if (!kept.TryGetValue(term, out var representatives))
            kept[term] = representatives = Read(lengths.Of(segment, term.Field), terms.Documents(leaf, term, live: null, DocsFlags.FREQS)!);
        var bound = 0f;
        foreach (var (frequency, shortest) in representatives)
            bound = Math.Max(bound, frequency < WordWeight.Often ? weight.Score(frequency, shortest) : weight.MostAt(frequency));
        return bound;
    }

    private static Representative[] Read(byte[] lengths, DocsEnum postings)
    {
        Span<int> shortest = stackalloc int[WordWeight.Often + 1];
        shortest.Fill(-1);
        while (postings.NextDoc() is var at && at != DocIdSetIterator.NO_MORE_DOCS)
        {
            var frequency = Math.Min(postings.Freq, WordWeight.Often);
            shortest[frequency] = Math.Max(shortest[frequency], lengths[at]);
        }

        var kept = new List<Representative>();
        for (var frequency = 1; frequency <= WordWeight.Often; frequency++)
        {
            if (shortest[frequency] >= 0)
                kept.Add(new Representative(frequency, (byte)shortest[frequency]));
        }

        return [.. kept];
    }

    private readonly record struct Representative(int Frequency, byte Length);
}
