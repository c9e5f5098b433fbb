using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Microsoft.Extensions.Logging;
using NewsBot.Indexing.Schema;
using NewsBot.Ingestion;
using Directory = Lucene.Net.Store.Directory;

namespace NewsBot.Indexing.Upkeep;

/// <summary>An index that is being written: its writer, its newest searchers, its last commit.</summary>
/// <remarks><see cref="Write"/> may be called by several threads at once; everything else by one at a time.</remarks>
internal sealed class OpenIndex : IDisposable
{
    private readonly Directory _directory;
    private readonly IndexWriter _writer;
    private readonly PassageSchema _schema;
    private readonly string _recordId;
    private readonly ILogger _logger;

    private IndexLedger _ledger;
    private long _applied;

    private OpenIndex(Generation generation, Directory directory, IndexWriter writer, PassageSchema schema, CommitPoint from, IndexLedger ledger, ILogger logger)
    {
        (Generation, _directory, _writer, _schema, _recordId, _ledger, _logger) = (generation, directory, writer, schema, from.RecordId, ledger, logger);
        Searchers = new SearcherManager(writer, applyAllDeletes: true, new Searchers(schema));
        _applied = from.Sequence;
        Committed = from.Sequence;
        Searchable = from.Sequence;
    }

    public Generation Generation { get; }

    public SearcherManager Searchers { get; }

    /// <summary>Every change up to this one is written, though perhaps not searchable yet.</summary>
    public long Applied => Volatile.Read(ref _applied);

    public long Searchable { get; private set; }

    public long Committed { get; private set; }

    public long Bytes => _directory.ListAll().Sum(LengthOf);

    /// <summary>Opens a proved index at its last commit.</summary>
    public static OpenIndex At(Generation generation, Directory directory, PassageSchema schema, CommitPoint from, int bufferMegabytes, ILogger logger)
    {
        var ledger = IndexLedger.Read(generation.Ledger);
        return new OpenIndex(generation, directory, NewWriter(directory, schema, OpenMode.APPEND, bufferMegabytes, logger), schema, from, ledger, logger);
    }

    /// <summary>Begins an empty index, committed, that says which record it is made from.</summary>
    public static OpenIndex Begin(Generation generation, Directory directory, PassageSchema schema, string recordId, int bufferMegabytes, ILogger logger)
    {
        var writer = NewWriter(directory, schema, OpenMode.CREATE, bufferMegabytes, logger);
        var index = new OpenIndex(generation, directory, writer, schema, CommitPoint.Of(recordId, 0), IndexLedger.Empty, logger);
        index.Commit();
        return index;
    }

    /// <summary>How an index is written, wherever it is and however its segments are merged.</summary>
    public static IndexWriterConfig Settings(PassageSchema schema, OpenMode mode, int bufferMegabytes) => new(LuceneVersion.LUCENE_48, schema.Analyzer)
    {
        OpenMode = mode,
        RAMBufferSizeMB = bufferMegabytes,
        Similarity = schema.Similarity,
    };

    public void Write(AnalyzedArticle analyzed)
    {
        try
        {
            _writer.UpdateDocuments(PassageSchema.ArticleTerm(analyzed.Article.Id), _schema.DocumentsOf(analyzed));
        }
        catch (Exception failure) when (failure is not (IOException or ObjectDisposedException or OutOfMemoryException))
        {
            // The block is gone as a whole; one article must not keep all later ones out.
            _logger.ArticleLeftOut(analyzed.Article.Id, failure);
        }
    }

    public void Remove(string articleId) => _writer.DeleteDocuments(PassageSchema.ArticleTerm(articleId));

    /// <summary>Tells that every change up to <paramref name="sequence"/> was written or removed.</summary>
    public void NoteApplied(long sequence) => Volatile.Write(ref _applied, sequence);

    /// <summary>Makes searchable what was written.</summary>
    public void Refresh()
    {
        using var work = IndexTelemetry.Refresh();
        var applied = Applied;
        Searchers.MaybeRefreshBlocking();
        Searchable = applied;
    }

    /// <summary>Flushes to the disk what was written, with how far it goes.</summary>
    public void Commit()
    {
        using var work = IndexTelemetry.Commit();
        var applied = Applied;
        _writer.SetCommitData(CommitPoint.Of(_recordId, applied).Write());
        _writer.Commit();
        Committed = applied;
        WriteLedger();
    }

    /// <summary>Lets go of the index as it was last committed. Its searchers answer on until they are forgotten.</summary>
    public void Abandon() => Quietly(_writer.Rollback);

    /// <summary>Lets go of the searchers. Those that were lent stay good until they are given back.</summary>
    public void Forget()
    {
        Quietly(Searchers.Dispose);
        Quietly(_directory.Dispose);
    }

    /// <summary>Commits what is left and closes.</summary>
    public void Dispose()
    {
        if (Applied > Committed)
            Commit();
        Searchers.Dispose();
        _writer.Dispose(waitForMerges: false);
        WriteLedger();
        _directory.Dispose();
    }

    private void WriteLedger()
    {
        var commit = new SegmentInfos();
        commit.Read(_directory);
        _ledger = _ledger.Renew(_directory, commit.GetFiles(_directory, includeSegmentsFile: true));
        _ledger.Write(Generation.Ledger);
    }

    private long LengthOf(string file)
    {
        try
        {
            return _directory.FileLength(file);
        }
        catch (IOException)
        {
            return 0; // merged away meanwhile
        }
    }

    private void Quietly(Action close)
    {
        try
        {
            close();
        }
        catch (Exception failure)
        {
            _logger.IndexNotClosed(failure);
        }
    }

    private static IndexWriter NewWriter(Directory directory, PassageSchema schema, OpenMode mode, int bufferMegabytes, ILogger logger)
    {
        var settings = Settings(schema, mode, bufferMegabytes);
        settings.MergeScheduler = new CalmMerges(logger);
        return new IndexWriter(directory, settings);
    }
}

/// <summary>Searchers that score as the schema asks.</summary>
internal sealed class Searchers(PassageSchema schema) : SearcherFactory
{
    public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = schema.Similarity };
}
