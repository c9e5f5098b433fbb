using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsBot.Indexing.Searching;

/// <summary>Keeps the newest documents; those of one day in the order of the index.</summary>
internal sealed class NewestCollector(int most, PublicationDays days) : ICollector
{
    private readonly PriorityQueue<int, (int Day, int Turn)> _newest = new(most + 1);
    private int[] _days = [];
    private int _base;
    private int _oldestKept = int.MinValue;

    public bool AcceptsDocsOutOfOrder => false;

    public void SetScorer(Scorer scorer)
    {
        // Nothing is scored.
    }

    public void SetNextReader(AtomicReaderContext context) => (_days, _base) = (days.Of(context.AtomicReader), context.DocBase);

    public void Collect(int doc)
    {
        var day = _days[doc];
        if (_newest.Count < most)
            _newest.Enqueue(_base + doc, (day, -(_base + doc)));
        else if (day > _oldestKept)
            _newest.DequeueEnqueue(_base + doc, (day, -(_base + doc)));
        else
            return;
        if (_newest.Count == most && _newest.TryPeek(out _, out var oldest))
            _oldestKept = oldest.Day;
    }

    /// <summary>What was kept, newest first, without scores.</summary>
    public ScoreDoc[] Newest()
    {
        var newest = new ScoreDoc[_newest.Count];
        for (var i = newest.Length - 1; i >= 0; i--)
            newest[i] = new ScoreDoc(_newest.Dequeue(), 0);
        return newest;
    }
}
