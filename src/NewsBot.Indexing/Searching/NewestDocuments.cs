using Lucene.Net.Search;

namespace NewsBot.Indexing.Searching;

/// <summary>Keeps the newest documents; those of one day in the order of the index.</summary>
/// <remarks>Documents of one day must be offered in that order.</remarks>
internal sealed class NewestDocuments(int most)
{
    private readonly PriorityQueue<int, (int Day, int Turn)> _newest = new(most + 1);
    private int _oldestKept = int.MinValue;

    /// <summary>Whether a document of that day, or of one before, could still be kept.</summary>
    public bool Takes(int day) => _newest.Count < most || day > _oldestKept;

    public void Offer(int document, int day)
    {
        if (!Takes(day))
            return;
        if (_newest.Count < most)
            _newest.Enqueue(document, (day, -document));
        else
            _newest.DequeueEnqueue(document, (day, -document));
        if (_newest.Count == most && _newest.TryPeek(out _, out var oldest))
            _oldestKept = oldest.Day;
    }

    /// <summary>What was kept, newest first, without scores.</summary>
    public ScoreDoc[] InOrder()
    {
        var newest = new ScoreDoc[_newest.Count];
        for (var i = newest.Length - 1; i >= 0; i--)
            newest[i] = new ScoreDoc(_newest.Dequeue(), 0);
        return newest;
    }
}
