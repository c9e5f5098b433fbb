using Lucene.Net.Search;

namespace NewsBot.Indexing.Searching;

/// <summary>Lucene's search for the best documents, which spares small segments the tables that pay in large ones alone.</summary>
internal static class BestFirst
{
    /// <summary>Lucene scores "any of these words" by way of 2,048 buckets a segment; below so many documents, making them costs more than they save.</summary>
    private const int SmallSegment = 100_000;

    public static ScoreDoc[] Search(IndexSearcher searcher, Query query, int most)
    {
        var weight = searcher.CreateNormalizedWeight(query);
        var best = TopScoreDocCollector.Create(most, docsScoredInOrder: false);
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            best.SetNextReader(leaf);
            weight.GetBulkScorer(leaf, scoreDocsInOrder: leaf.Reader.MaxDoc < SmallSegment, leaf.AtomicReader.LiveDocs)?.Score(best);
        }

        return best.GetTopDocs().ScoreDocs;
    }
}
