using Lucene.Net.Search;

namespace NewsBot.Indexing.Searching;

/// <summary>Keeps the documents that score highest; of equals, those that come first in the index.</summary>
/// <remarks>Documents must be offered in the order of the index.</remarks>
internal sealed class BestDocuments(int most)
{
    private readonly PriorityQueue<int, (float Score, int Turn)> _best = new(most + 1);

    /// <summary>A document must score more than this to be kept.</summary>
    public float Threshold { get; private set; } = float.NegativeInfinity;

    public void Offer(int document, float score)
    {
        if (score <= Threshold)
            return;
        if (_best.Count < most)
            _best.Enqueue(document, (score, -document));
        else
            _best.DequeueEnqueue(document, (score, -document));
        if (_best.Count == most && _best.TryPeek(out _, out var least))
            Threshold = least.Score;
    }

    /// <summary>What was kept, best first.</summary>
    public ScoreDoc[] InOrder()
    {
        var documents = new ScoreDoc[_best.Count];
        for (var i = documents.Length - 1; i >= 0; i--)
        {
            _best.TryDequeue(out var document, out var priority);
            documents[i] = new ScoreDoc(document, priority.Score);
        }

        return documents;
    }
}
