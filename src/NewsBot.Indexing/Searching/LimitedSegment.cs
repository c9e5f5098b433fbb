using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsBot.Indexing.Searching;

/// <summary>The limits of a search, ready to be asked of one segment's documents in ascending order.</summary>
internal sealed class LimitedSegment(DocumentLimits limits, DocIdSetIterator[] required, DocIdSetIterator[] excluded, int[]? days)
{
    /// <summary>Whether none of the segment's documents can pass.</summary>
    public bool IsEmpty { get; private init; }

    public bool ExcludesNothing => excluded.Length == 0;

    /// <summary>The first document from <paramref name="document"/> on that has all that is required; beyond the last, <see cref="DocIdSetIterator.NO_MORE_DOCS"/>.</summary>
    public int NextRequired(int document)
    {
        for (var i = 0; i < required.Length; i++)
        {
            var at = required[i].DocID;
            if (at < document)
                at = required[i].Advance(document);
            if (at == document)
                continue;
            if (at == DocIdSetIterator.NO_MORE_DOCS)
                return at;
            (document, i) = (at, -1);
        }

        return document;
    }

    /// <summary>Whether a document that has what is required is of the days asked for and not excluded.</summary>
    public bool Allows(int document)
    {
        if (days is not null && !limits.Allows(days[document]))
            return false;
        foreach (var iterator in excluded)
        {
            if ((iterator.DocID < document ? iterator.Advance(document) : iterator.DocID) == document)
                return false;
        }

        return true;
    }

    /// <summary>Makes the limits ready for one segment after the other.</summary>
    internal sealed class Maker(IndexSearcher searcher, FoundTerms terms, DocumentLimits limits, SegmentMemory memory)
    {
        private readonly Dictionary<Query, Weight> _weights = [];

        public LimitedSegment In(AtomicReaderContext leaf)
        {
            var live = leaf.AtomicReader.LiveDocs;
            var required = limits.Required.Select(query => CommonDocumentsOf(query, leaf, live) ?? DocumentsOf(query, leaf, live)).OfType<DocIdSetIterator>().OrderBy(documents => documents.GetCost()).ToArray();
            var excluded = limits.Excluded.Select(query => DocumentsOf(query, leaf, null)).OfType<DocIdSetIterator>().ToArray();
            return new LimitedSegment(limits, required, excluded, limits.HasDays ? memory.Days.Of(leaf.AtomicReader) : null) { IsEmpty = required.Length < limits.Required.Count };
        }

        private DocIdSetIterator? DocumentsOf(Query query, AtomicReaderContext leaf, IBits? live)
        {
            if (query is TermQuery { Term: var term })
                return terms.Documents(leaf, term, live, DocsFlags.NONE);
            if (!_weights.TryGetValue(query, out var weight))
                _weights[query] = weight = searcher.CreateNormalizedWeight(query);
            return weight.GetScorer(leaf, live);
        }

        /// <summary>Those of a term, or of any of several, from memory; null where one is not common in the segment.</summary>
        /// <remarks>Only for what is required: a document holds few terms of those fields, so few are common. Excluded may be any word, and there are many common ones.</remarks>
        private CommonDocuments? CommonDocumentsOf(Query query, AtomicReaderContext leaf, IBits? live)
        {
            var (sets, holding) = (new List<FixedBitSet>(), 0L);
            foreach (var term in TermsOf(query))
            {
                if (terms.In(leaf, term) is not { } place)
                    continue;
                if (memory.Sets.Of(leaf.AtomicReader, term, place) is not { } set)
                    return null;
                sets.Add(set);
                holding += place.Holding;
            }

            return sets.Count > 0 ? new CommonDocuments([.. sets], live, holding) : null;
        }

        private static IEnumerable<Term> TermsOf(Query query) => query switch
        {
            TermQuery { Term: var term } => [term],
            BooleanQuery any when any.Clauses.All(clause => clause is { Occur: Occur.SHOULD, Query: TermQuery }) => any.Clauses.Select(clause => ((TermQuery)clause.Query).Term),
            _ => [],
        };
    }
}
