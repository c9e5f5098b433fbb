using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsBot.Indexing.Searching;

/// <summary>Finds the newest documents of a search without words ("/who denied", "/latest").</summary>
/// <remarks>Where many documents of a segment fit, they are tried day by day from the newest on, until enough were found; where few fit, all of
/// them are looked at.</remarks>
internal sealed class NewestFirst(IndexSearcher searcher, FoundTerms terms, SegmentMemory memory)
{
    /// <returns>Newest first; of one day, those first that come first in the index.</returns>
    public ScoreDoc[] Search(WordSearch search, int most)
    {
        var required = RequiredBy(search);
        var limits = new LimitedSegment.Maker(searcher, terms, search.Limits.Requiring(required), memory);
        var newest = new NewestDocuments(most);
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            if (limits.In(leaf) is not { IsEmpty: false } limited)
                continue;
            if (limited.ExcludesNothing && SetsOf(leaf, required) is { } fitting)
                TryByDay(leaf, fitting, search.Limits, newest);
            else
                LookAtAll(leaf, limited, newest);
            terms.GiveBack();
        }

        return newest.InOrder();
    }

    private static List<Query> RequiredBy(WordSearch search)
    {
        List<Query> required = [.. search.Limits.Required, .. search.Phrases];
        if (!required.Exists(query => query is TermQuery { Term.Field: Schema.NewsFields.Stance or Schema.NewsFields.Speaker }))
            required.Add(new TermQuery(search.Kind));
        return required;
    }

    /// <summary>Null where one of the required is no common term.</summary>
    private FixedBitSet[]? SetsOf(AtomicReaderContext leaf, List<Query> required)
    {
        var fitting = new FixedBitSet[required.Count];
        for (var i = 0; i < fitting.Length; i++)
        {
            if (required[i] is not TermQuery { Term: var term } || terms.In(leaf, term) is not { } place || memory.Sets.Of(leaf.AtomicReader, term, place) is not { } set)
                return null;
            fitting[i] = set;
        }

        return fitting;
    }

    private void TryByDay(AtomicReaderContext leaf, FixedBitSet[] fitting, DocumentLimits limits, NewestDocuments newest)
    {
        var (live, dayOf) = (leaf.AtomicReader.LiveDocs, memory.Days.Of(leaf.AtomicReader));
        foreach (var document in memory.Days.NewestFirst(leaf.AtomicReader))
        {
            var day = dayOf[document];
            if (!newest.Takes(day) || day < limits.FirstDay)
                return;
            if (limits.Allows(day) && Array.TrueForAll(fitting, set => set.Get(document)) && live?.Get(document) != false)
                newest.Offer(leaf.DocBase + document, day);
        }
    }

    private void LookAtAll(AtomicReaderContext leaf, LimitedSegment limited, NewestDocuments newest)
    {
        var dayOf = memory.Days.Of(leaf.AtomicReader);
        for (var document = limited.NextRequired(0); document != DocIdSetIterator.NO_MORE_DOCS; document = limited.NextRequired(document + 1))
        {
            if (newest.Takes(dayOf[document]) && limited.Allows(document))
                newest.Offer(leaf.DocBase + document, dayOf[document]);
        }
    }
}
