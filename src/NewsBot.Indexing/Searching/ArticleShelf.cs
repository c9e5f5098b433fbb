using NewsBot.Ingestion;

namespace NewsBot.Indexing.Searching;

/// <summary>Articles that questions needed lately, unpacked: unpacking them anew was a third of an answer's time.</summary>
/// <remarks>Thread-safe. Holds at most <paramref name="mostWeight"/>, and drops what was not needed for longest. An article keeps its key
/// while segments are merged around it and gets another when it changes, so nothing lies here twice and nothing grows stale.</remarks>
internal sealed class ArticleShelf(long mostWeight)
{
    /// <summary>About 50 MB: the texts of a thousand articles of some length with what was found in them.</summary>
    public const long DefaultWeight = 16_000_000;

    /// <summary>What a fact or a mention weighs, in characters of text.</summary>
    private const int WeightOfFinding = 60;

    private readonly Dictionary<long, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = [];
    private readonly Lock _gate = new();
    private long _weight;

    /// <summary>The article of a key, unpacked by <paramref name="unpack"/> where it does not lie here.</summary>
    /// <param name="key">See <see cref="Schema.NewsFields.ContentKey"/>.</param>
    /// <param name="unpack">Run outside any lock; two questions at once may both unpack.</param>
    public AnalyzedArticle Get(long key, Func<AnalyzedArticle> unpack)
    {
        if (Find(key) is { } known)
            return known;

        var article = unpack();
        Put(key, article);
        return article;
    }

    private AnalyzedArticle? Find(long key)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out var node))
                return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Article;
        }
    }

    private void Put(long key, AnalyzedArticle article)
    {
        var weight = WeightOf(article);
        if (weight > mostWeight)
            return;

        lock (_gate)
        {
            if (_entries.ContainsKey(key))
                return;
            _entries.Add(key, _byUse.AddFirst(new Entry(key, article, weight)));
            _weight += weight;
            while (_weight > mostWeight)
                DropLast();
        }
    }

    private void DropLast()
    {
        var last = _byUse.Last!.Value;
        _byUse.RemoveLast();
        _entries.Remove(last.Key);
        _weight -= last.Weight;
    }

    private static long WeightOf(AnalyzedArticle article) =>
        article.Article.Title.Length + article.Article.Text.Length + ((long)WeightOfFinding * (article.Facts.Facts.Length + article.Facts.Mentions.Length));

    private sealed record Entry(long Key, AnalyzedArticle Article, long Weight);
}
