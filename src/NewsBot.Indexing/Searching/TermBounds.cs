using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace NewsBot.Indexing.Searching;

/// <summary>How much a word can add to any document's score in a segment.</summary>
/// <remarks>Thread-safe. Read from the postings of a common word when it is first asked for, and kept as long as the segment; of a rare
/// word, whose documents are all looked at anyway, a bound that is easily had does as well. What is kept is the shortest document of each
/// frequency, not a score: scores change with the index's averages, the documents of a segment do not.</remarks>
internal sealed class TermBounds
{
    /// <summary>Words in fewer documents of a segment are rare.</summary>
    private const int Common = 1_024;

    /// <summary>Frequencies from here on count as boundless.</summary>
    private const int Often = 24;

    private const float Boundless = 1e9f;

    private readonly ConditionalWeakTable<object, ConcurrentDictionary<Term, Representative[]>> _ofSegments = [];

    /// <param name="leaf">A segment that holds the word.</param>
    /// <param name="term">The word.</param>
    /// <param name="terms">Where it is found.</param>
    /// <param name="document">Any document that holds it.</param>
    /// <param name="scorer">Scores one document; more for higher frequencies, and for shorter documents.</param>
    public float Of(AtomicReaderContext leaf, Term term, FoundTerms terms, int document, Similarity.SimScorer scorer)
    {
        var segment = leaf.AtomicReader;
        if (terms.In(leaf, term) is not { Holding: >= Common })
            return scorer.Score(document, Boundless);
        var kept = _ofSegments.GetValue(segment.CoreCacheKey, static _ => new());
        if (!kept.TryGetValue(term, out var representatives))
            kept[term] = representatives = Read(segment, term.Field, terms.Documents(leaf, term, live: null, DocsFlags.FREQS)!);
        var bound = 0f;
        foreach (var (shortest, frequency) in representatives)
            bound = Math.Max(bound, scorer.Score(shortest, frequency));
        return bound;
    }

    private static Representative[] Read(AtomicReader segment, string field, DocsEnum postings)
    {
        Span<int> document = stackalloc int[Often + 1];
        Span<int> shortness = stackalloc int[Often + 1];
        shortness.Fill(-1);
        var norms = segment.GetNormValues(field);
        while (postings.NextDoc() is var at && at != DocIdSetIterator.NO_MORE_DOCS)
        {
            var frequency = Math.Min(postings.Freq, Often);
            var norm = norms is null ? 0 : (int)(norms.Get(at) & 0xFF);
            if (norm > shortness[frequency])
                (document[frequency], shortness[frequency]) = (at, norm);
        }

        var kept = new List<Representative>();
        for (var frequency = 1; frequency <= Often; frequency++)
        {
            if (shortness[frequency] >= 0)
                kept.Add(new Representative(document[frequency], frequency == Often ? Boundless : frequency));
        }

        return [.. kept];
    }

    private readonly record struct Representative(int Document, float Frequency);
}
