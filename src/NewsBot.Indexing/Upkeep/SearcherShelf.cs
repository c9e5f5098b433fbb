using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsBot.Indexing.Schema;
using NewsBot.Indexing.Searching;

namespace NewsBot.Indexing.Upkeep;

/// <summary>Lends searchers of whichever index answers just now; of an empty one until there is any.</summary>
/// <remarks>Thread-safe. A searcher is given back to the index that it came from, also after another took its place.</remarks>
internal sealed class SearcherShelf(PassageSchema schema) : IDisposable
{
    private readonly IndexSearcher _empty = new Searchers(schema).NewSearcher(new MultiReader());

    private volatile SearcherManager? _present;

    public bool IsEmpty => _present is null;

    public SearcherLease Lease()
    {
        while (_present is { } lender)
        {
            try
            {
                return new SearcherLease(lender.Acquire(), lender.Release);
            }
            catch (ObjectDisposedException) when (lender != _present)
            {
                // Another index took its place between the two lines.
            }
        }

        return new SearcherLease(_empty, static _ => { });
    }

    public void Serve(SearcherManager searchers) => _present = searchers;

    public void ServeNothing() => _present = null;

    public void Dispose()
    {
        ServeNothing();
        _empty.IndexReader.Dispose();
    }
}
