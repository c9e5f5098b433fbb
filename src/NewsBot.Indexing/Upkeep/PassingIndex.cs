using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using NewsBot.Indexing.Schema;
using NewsBot.Indexing.Searching;
using NewsBot.Ingestion;

namespace NewsBot.Indexing.Upkeep;

/// <summary>An index in memory, written as the kept one is, which ends when it is disposed.</summary>
/// <remarks>One thread. Every article becomes a segment, and segments are merged soon: what the kept index does once in a while is done often.</remarks>
internal sealed class PassingIndex : ISearcherSource, IDisposable
{
    /// <summary>The fewest that Lucene takes.</summary>
    private const int SegmentsPerTier = 2;

    /// <summary>Smaller segments count as one of this size when it is chosen what to merge.</summary>
    private const double SmallestMegabytes = 0.1;

    private readonly RAMDirectory _directory = new();
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;
    private readonly PassageSchema _schema;
    private readonly PassageIndex _index;

    public PassingIndex(PassageSchema schema, int bufferMegabytes)
    {
        var settings = OpenIndex.Settings(schema, OpenMode.CREATE, bufferMegabytes);
        settings.MergeScheduler = new SerialMergeScheduler();
        settings.MergePolicy = new TieredMergePolicy { SegmentsPerTier = SegmentsPerTier, MaxMergeAtOnce = SegmentsPerTier, FloorSegmentMB = SmallestMegabytes };
        _writer = new IndexWriter(_directory, settings);
        _searchers = new SearcherManager(_writer, applyAllDeletes: true, new Searchers(schema));
        (_schema, _index) = (schema, new PassageIndex(this, schema));
    }

    public IndexProgress Progress { get; } = new(0, 0, CatchingUp: false);

    /// <summary>Writes, makes searchable, looks through and commits.</summary>
    public void TakeIn(AnalyzedArticle analyzed)
    {
        _writer.UpdateDocuments(PassageSchema.ArticleTerm(analyzed.Article.Id), _schema.DocumentsOf(analyzed));
        _searchers.MaybeRefreshBlocking();
        using (var view = _index.Open())
            _ = view.Catalog;
        _writer.Commit();
    }

    public SearcherLease Lease() => new(_searchers.Acquire(), _searchers.Release);

    public void Dispose()
    {
        _searchers.Dispose();
        _writer.Dispose();
        _directory.Dispose();
    }
}
