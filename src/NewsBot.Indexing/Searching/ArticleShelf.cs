using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using NewsBot.Ingestion;

namespace NewsBot.Indexing.Searching;

/// <summary>Articles that questions needed lately, unpacked: unpacking them anew was a third of an answer's time.</summary>
/// <remarks>Thread-safe. Holds at most <paramref name="mostWeight"/>, and drops what was not needed for longest. What lies at a place
/// of a segment never changes, so nothing grows stale while other segments come and go, and nothing here keeps a segment alive.</remarks>
internal sealed class ArticleShelf(long mostWeight)
{
    /// <summary>About 50 MB: the texts of a thousand articles of some length with what was found in them.</summary>
    public const long DefaultWeight = 16_000_000;

    /// <summary>What a fact or a mention weighs, in characters of text.</summary>
    private const int WeightOfFinding = 60;

    private readonly ConditionalWeakTable<object, SegmentNumber> _segments = [];
    private readonly Dictionary<(long Segment, int Document), LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = [];
    private readonly Lock _gate = new();
    private long _weight;

    /// <summary>The article at a place, unpacked by <paramref name="unpack"/> where it does not lie here.</summary>
    /// <param name="segment">The segment's core, which all readers over it share: <see cref="AtomicReader"/>'s cache key.</param>
    /// <param name="document">Its place in the segment.</param>
    /// <param name="unpack">Run outside any lock; two questions at once may both unpack.</param>
    public AnalyzedArticle Get(object segment, int document, Func<AnalyzedArticle> unpack)
    {
        var place = (_segments.GetValue(segment, static _ => new SegmentNumber()).Value, document);
        if (Find(place) is { } known)
            return known;

        var article = unpack();
        Put(place, article);
        return article;
    }

    private AnalyzedArticle? Find((long, int) place)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(place, out var node))
                return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Article;
        }
    }

    private void Put((long, int) place, AnalyzedArticle article)
    {
        var weight = WeightOf(article);
        if (weight > mostWeight)
            return;

        lock (_gate)
        {
            if (_entries.ContainsKey(place))
                return;
            _entries.Add(place, _byUse.AddFirst(new Entry(place, article, weight)));
            _weight += weight;
            while (_weight > mostWeight)
                DropLast();
        }
    }

    private void DropLast()
    {
        var last = _byUse.Last!.Value;
        _byUse.RemoveLast();
        _entries.Remove(last.Place);
        _weight -= last.Weight;
    }

    private static long WeightOf(AnalyzedArticle article) =>
        article.Article.Title.Length + article.Article.Text.Length + ((long)WeightOfFinding * (article.Facts.Facts.Length + article.Facts.Mentions.Length));

    private sealed record Entry((long, int) Place, AnalyzedArticle Article, long Weight);

    /// <summary>Tells segments apart without holding on to them.</summary>
    private sealed class SegmentNumber
    {
        private static long _last;

        public long Value { get; } = Interlocked.Increment(ref _last);
    }
}
