using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsBot.Indexing.Searching;

/// <summary>Finds the documents that score highest for a search's words.</summary>
internal sealed class BestFirst(IndexSearcher searcher, FoundTerms terms, SegmentMemory memory)
{
    /// <returns>Best first; of equals, those first that come first in the index.</returns>
    public ScoreDoc[] Search(WordSearch search, int most) =>
        search.Phrases.Count > 0 ? searcher.Search(search.ToQuery(), most).ScoreDocs : SearchWords(search, most);

    private ScoreDoc[] SearchWords(WordSearch search, int most)
    {
        var best = new BestDocuments(most);
        var limits = new LimitedSegment.Maker(searcher, terms, search.Limits, memory);
        var words = search.Words.Where(word => terms.Holding(word.Term) > 0).Select(word => (word.Term, Weight: terms.Weigh(word))).ToList();
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            var cursors = words.Select(word => CursorOf(leaf, word.Term, word.Weight)).OfType<WordCursor>().ToList();
            if (cursors.Count > 0 && limits.In(leaf) is { IsEmpty: false } limited)
                new MaxScore(cursors, best).Collect(limited, leaf.DocBase);
            terms.GiveBack();
        }

        return best.InOrder();
    }

    private WordCursor? CursorOf(AtomicReaderContext leaf, Term term, WordWeight weight)
    {
        if (terms.In(leaf, term) is not { } place || terms.Documents(leaf, term, leaf.AtomicReader.LiveDocs, DocsFlags.FREQS) is not { } postings || postings.NextDoc() == DocIdSetIterator.NO_MORE_DOCS)
            return null;
        return new WordCursor(postings, weight, memory.Lengths.Of(leaf.AtomicReader, term.Field), memory.Bounds.Of(leaf, term, place, terms, weight));
    }
}
