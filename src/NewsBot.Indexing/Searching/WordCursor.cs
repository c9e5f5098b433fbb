using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace NewsBot.Indexing.Searching;

/// <summary>One word's way through the documents of one segment.</summary>
/// <param name="postings">At its first document.</param>
/// <param name="scorer">Scores the word in one document.</param>
/// <param name="bound">The most that it can score.</param>
internal sealed class WordCursor(DocsEnum postings, Similarity.SimScorer scorer, float bound)
{
    /// <summary>The document it stands at; beyond the last, <see cref="DocIdSetIterator.NO_MORE_DOCS"/>.</summary>
    public int Document { get; private set; } = postings.DocID;

    public float Bound => bound;

    public float Score() => scorer.Score(Document, postings.Freq);

    public void Next() => Document = postings.NextDoc();

    /// <summary>To the first document from <paramref name="document"/> on.</summary>
    public void Reach(int document)
    {
        if (Document < document)
            Document = postings.Advance(document);
    }
}
