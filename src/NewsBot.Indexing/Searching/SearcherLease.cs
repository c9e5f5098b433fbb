using Lucene.Net.Search;

namespace NewsBot.Indexing.Searching;

/// <summary>A searcher for the length of one question; given back when disposed.</summary>
internal readonly struct SearcherLease(IndexSearcher searcher, Action<IndexSearcher> giveBack) : IDisposable
{
    public IndexSearcher Searcher => searcher;

    public void Dispose() => giveBack(searcher);
}
