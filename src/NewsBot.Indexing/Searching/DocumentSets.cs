using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsBot.Indexing.Searching;

/// <summary>The documents that hold a common term, to be asked in any order.</summary>
/// <remarks>Thread-safe. One bit a document and term, kept as long as the segment; deleted documents are in it too.</remarks>
internal sealed class DocumentSets
{
    /// <summary>A term is common when one in so many documents of its segment holds it.</summary>
    private const int OneIn = 64;

    private readonly ConditionalWeakTable<object, ConcurrentDictionary<Term, FixedBitSet>> _ofSegments = [];

    /// <summary>Null for a term that is not common in the segment.</summary>
    public FixedBitSet? Of(AtomicReader segment, Term term, TermPlace place) => (long)place.Holding * OneIn < segment.MaxDoc
        ? null
        : _ofSegments.GetValue(segment.CoreCacheKey, static _ => new()).GetOrAdd(term, static (term, segment) => Read(segment, term), segment);

    private static FixedBitSet Read(AtomicReader segment, Term term)
    {
        var set = new FixedBitSet(segment.MaxDoc);
        if (segment.GetTerms(term.Field)?.GetEnumerator() is { } place && place.SeekExact(term.Bytes))
        {
            var postings = place.Docs(null, null, DocsFlags.NONE);
            while (postings.NextDoc() is var document && document != DocIdSetIterator.NO_MORE_DOCS)
                set.Set(document);
        }

        return set;
    }
}
