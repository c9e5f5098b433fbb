using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsBot.Indexing.Schema;
using NewsBot.Indexing.Searching;

namespace NewsBot.Indexing.Upkeep;

/// <summary>Lends searchers of whichever index answers just now; of an empty one until there is any.</summary>
/// <remarks>Thread-safe. A searcher is given back to the index that it came from, also after another took its place.</remarks>
internal sealed class SearcherShelf : IDisposable
{
    private readonly SearcherManager _empty;

    private volatile SearcherManager _present;

    public SearcherShelf(PassageSchema schema)
    {
        var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, schema.Analyzer)))
            writer.Commit();
        _present = _empty = new SearcherManager(directory, new Searchers(schema));
    }

    public bool IsEmpty => _present == _empty;

    public SearcherLease Lease()
    {
        while (true)
        {
            var lender = _present;
            try
            {
                return new SearcherLease(lender.Acquire(), lender.Release);
            }
            catch (ObjectDisposedException) when (lender != _present)
            {
                // Another index took its place between the two lines.
            }
        }
    }

    public void Serve(SearcherManager searchers) => _present = searchers;

    public void ServeNothing() => _present = _empty;

    public void Dispose()
    {
        ServeNothing();
        _empty.Dispose();
    }
}
