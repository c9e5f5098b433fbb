using Lucene.Net.Search;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Indexing.Schema;
using NewsBot.Indexing.Searching;
using NewsBot.Ingestion;
using NewsBot.State;
using NewsBot.Supervision;

namespace NewsBot.Indexing.Upkeep;

/// <summary>Keeps one index level with the record for as long as the program runs, and lends its searchers.</summary>
internal sealed class IndexKeeper : IIndexUpkeep, ISearcherSource
{
    /// <summary>The index's name on the board.</summary>
    public const string Index = "index";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan BetweenCommits = TimeSpan.FromMilliseconds(500);

    private readonly IArticleStore _store;
    private readonly IndexDoor _door;
    private readonly SearcherShelf _shelf;
    private readonly IndexFeed _feed;
    private readonly IndexingOptions _options;
    private readonly ComponentBoard _board;
    private readonly TimeProvider _time;
    private readonly ILogger<IndexKeeper> _logger;
    private readonly CancellationTokenSource _closing = new();
    private readonly SemaphoreSlim _rebuilding = new(1, 1);

    private IndexTending? _tending;
    private Task _work = Task.CompletedTask;
    private SearcherManager? _reading;
    private IndexProgress _read = new(0, 0, CatchingUp: true);
    private string _recordId = "";
    private bool _closed;

    public IndexKeeper(
        IArticleStore store,
        ArticleAnalyzer analyzer,
        PassageSchema schema,
        DirectoryOpener open,
        IOptions<IndexingOptions> options,
        ComponentBoard board,
        TimeProvider time,
        ILogger<IndexKeeper> logger)
    {
        (_store, _options, _board, _time, _logger) = (store, options.Value, board, time, logger);
        _door = new IndexDoor(new IndexHome(Path.GetFullPath(_options.Folder)), open, schema, _options, logger);
        _shelf = new SearcherShelf(schema);
        _feed = new IndexFeed(store, analyzer, _options.Workers);
    }

    public IndexProgress Progress => _tending?.Progress ?? _read;

    public long SearchableSequence => Progress.LastSequence;

    public SearcherLease Lease() => _shelf.Lease();

    public async Task OpenAsync(DataFolderAccess access, CancellationToken cancellation)
    {
        _recordId = (await _store.StatusAsync(cancellation)).RecordId;
        if (access == DataFolderAccess.Read)
        {
            await Task.Run(() => OpenToRead(cancellation), cancellation);
            return;
        }

        _board.Report(Index, ComponentState.Starting, "opening");
        _tending = new IndexTending(_door, _feed, _store, _shelf, _options, _board, _time, _logger);
        await _tending.OpenAsync(_recordId, cancellation);
        _work = Task.Run(() => _tending.RunAsync(_closing.Token), CancellationToken.None);
    }

    public async Task WaitUntilSearchableAsync(long sequence, IProgress<IndexingStep>? progress, CancellationToken cancellation)
    {
        var first = SearchableSequence;
        while (SearchableSequence is var reached && reached < sequence)
        {
            progress?.Report(new IndexingStep(reached - first, sequence - first));
            await Task.Delay(_tending is null ? BetweenCommits : BetweenLooks, _time, cancellation);
            if (_tending is null)
                OpenToRead(cancellation);
        }

        progress?.Report(new IndexingStep(Math.Max(sequence - first, 0), Math.Max(sequence - first, 0)));
    }

    public async Task RebuildAsync(IProgress<IndexingStep>? progress, CancellationToken cancellation)
    {
        var tending = _tending ?? throw new InvalidOperationException("The index was opened for reading only.");
        if (tending.IsBeingMade)
        {
            await WaitUntilSearchableAsync(await _store.LastSequenceAsync(cancellation), progress, cancellation);
            return;
        }

        await _rebuilding.WaitAsync(cancellation);
        try
        {
            await new IndexRebuild(_door, _feed, _store, _time).RunAsync(_recordId, tending, progress, cancellation);
        }
        finally
        {
            _rebuilding.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, true))
            return;

        await _closing.CancelAsync();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _shelf.ServeNothing();
        _tending?.Close();
        _reading?.Dispose();
        _shelf.Dispose();
        _closing.Dispose();
        _rebuilding.Dispose();
    }

    /// <summary>Serves the last commit, if there is a newer one than is served.</summary>
    private void OpenToRead(CancellationToken cancellation)
    {
        if (_door.TryRead(_recordId, cancellation) is not { } commit)
            return;
        if (_reading is not null && commit.Progress.LastSequence <= _read.LastSequence)
        {
            commit.Searchers.Dispose();
            return;
        }

        var before = _reading;
        (_reading, _read) = commit;
        _shelf.Serve(_reading);
        before?.Dispose();
    }
}
