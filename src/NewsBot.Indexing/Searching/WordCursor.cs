using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsBot.Indexing.Searching;

/// <summary>One word's way through the documents of one segment.</summary>
/// <param name="postings">At its first document.</param>
/// <param name="weight">What the word scores.</param>
/// <param name="lengths">Of the segment's documents.</param>
/// <param name="bound">The most that it can score here.</param>
internal sealed class WordCursor(DocsEnum postings, WordWeight weight, byte[] lengths, float bound)
{
    /// <summary>The document it stands at; beyond the last, <see cref="DocIdSetIterator.NO_MORE_DOCS"/>.</summary>
    public int Document { get; private set; } = postings.DocID;

    public float Bound => bound;

    public float Score() => weight.Score(postings.Freq, lengths[Document]);

    /// <summary>No less than <see cref="Score"/>, and had without the document's length, which is seldom in the processor's cache.</summary>
    public float Most() => weight.MostAt(postings.Freq);

    public void Next() => Document = postings.NextDoc();

    /// <summary>To the first document from <paramref name="document"/> on.</summary>
    public void Reach(int document)
    {
        if (Document < document)
            Document = postings.Advance(document);
    }
}
