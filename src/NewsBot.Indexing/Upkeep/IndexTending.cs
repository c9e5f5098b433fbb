using Microsoft.Extensions.Logging;
using NewsBot.Indexing.Searching;
using NewsBot.Ingestion;
using NewsBot.State;
using NewsBot.Supervision;

namespace NewsBot.Indexing.Upkeep;

/// <summary>The writing process's work on the index: pull changes, make them searchable, flush them; and when something fails,
/// begin again from the last commit while questions are answered from what there is.</summary>
/// <remarks>Works in rounds. Within a round one loop pulls and another refreshes and commits; between rounds, alone, one index takes another's place.</remarks>
internal sealed class IndexTending(
    IndexDoor door, IndexFeed feed, IArticleStore store, SearcherShelf shelf, IndexingOptions options, ComponentBoard board, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromMilliseconds(200);

    /// <summary>While much comes in, each refresh writes a segment of all that came, and pays for merging it later: a tenth of the time goes
    /// into it, and changes are searchable after two seconds at the latest.</summary>
    private const int PausesPerRefresh = 9;
    private static readonly TimeSpan LongestUnseen = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan IdleBeforeCommit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>So many changes behind is more than the next moment brings level.</summary>
    private const int FarBehind = 1_000;

    private readonly Lock _asking = new();

    private string _recordId = "";
    private OpenIndex? _index;
    private OpenIndex? _served;
    private CancellationTokenSource? _round;
    private Replacement? _replacement;
    private string? _damage;
    private TimeSpan _pause = ShortestPause;

    /// <summary>The record's newest change, as far as was seen.</summary>
    private long _last;

    public IndexProgress Progress { get; private set; } = new(0, 0, CatchingUp: true);

    /// <summary>Whether the index was begun empty and has not been level with the record yet.</summary>
    public bool IsBeingMade { get; private set; }

    /// <summary>Opens the present index or begins one; it answers at once. Where neither can be done just now, <see cref="RunAsync"/> tries again.</summary>
    public async Task OpenAsync(string recordId, CancellationToken cancellation)
    {
        _recordId = recordId;
        _last = await store.LastSequenceAsync(cancellation);
        try
        {
            _index = await Task.Run(() => door.OpenOrBegin(new RecordMark(recordId, _last), cancellation), cancellation);
            IsBeingMade = _index.Applied == 0;
            Serve(_index, catchingUp: _index.Applied < _last);
            door.Tidy(_index.Generation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            ReportFailure(failure);
        }
    }

    public async Task RunAsync(CancellationToken closing)
    {
        var proving = Task.Run(() => Prove(closing), CancellationToken.None);
        while (!closing.IsCancellationRequested)
        {
            try
            {
                await RoundAsync(closing);
            }
            catch (OperationCanceledException) when (closing.IsCancellationRequested)
            {
            }
            catch (Exception failure)
            {
                await BackOffAsync(failure, closing);
            }
        }

        Interlocked.Exchange(ref _replacement, null)?.Taken.TrySetCanceled(closing);
        await proving;
    }

    /// <summary>Completes once <paramref name="next"/> is level with the record and answers in the place of the present index.</summary>
    public Task ReplaceAsync(OpenIndex next)
    {
        var replacement = new Replacement(next);
        EndRound(() => _replacement = replacement);
        return replacement.Taken.Task;
    }

    /// <summary>Commits and closes; to be called once <see cref="RunAsync"/> has ended.</summary>
    public void Close()
    {
        try
        {
            _index?.Dispose();
        }
        catch (Exception failure)
        {
            logger.IndexNotClosed(failure);
            _index?.Abandon();
        }

        if (_served != _index)
            _served?.Forget();
    }

    private async Task RoundAsync(CancellationToken closing)
    {
        using var round = CancellationTokenSource.CreateLinkedTokenSource(closing);
        lock (_asking)
            _round = round;
        try
        {
            var index = await PrepareAsync(closing);
            var (pulling, tending) = (PullAsync(index, round.Token), TendAsync(index, round.Token));
            var first = await Task.WhenAny(pulling, tending);
            await round.CancelAsync();
            await Task.WhenAll(pulling, tending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!first.IsCanceled)
                await first;
        }
        finally
        {
            lock (_asking)
                _round = null;
        }
    }

    /// <summary>Does what must be done while nothing else touches the index, and says which one the round is for.</summary>
    private async Task<OpenIndex> PrepareAsync(CancellationToken closing)
    {
        if (Interlocked.Exchange(ref _damage, null) is { } damage)
            SetAside(damage);
        if (Interlocked.Exchange(ref _replacement, null) is { } replacement)
            await TakeAsync(replacement, closing);
        if (_index is null)
        {
            _last = await store.LastSequenceAsync(closing);
            _index = door.OpenOrBegin(new RecordMark(_recordId, _last), closing);
        }

        return _index;
    }

    private async Task PullAsync(OpenIndex index, CancellationToken cancellation)
    {
        while (true)
        {
            var last = _last = await store.LastSequenceAsync(cancellation);
            if (last - index.Applied > FarBehind)
                CatchingUp(index.Applied, last);
            await feed.BringLevelAsync(index, cancellation);
            await store.WaitForChangeAsync(index.Applied, cancellation);
        }
    }

    private async Task TendAsync(OpenIndex index, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(RefreshEvery, time);
        var (committedAt, changedAt, pause) = (time.GetTimestamp(), time.GetTimestamp(), TimeSpan.Zero);
        do
        {
            if (index.Applied > index.Searchable && time.GetElapsedTime(changedAt) >= pause)
            {
                var began = time.GetTimestamp();
                index.Refresh();
                changedAt = time.GetTimestamp();
                pause = Shorter(time.GetElapsedTime(began, changedAt) * PausesPerRefresh, LongestUnseen);
            }

            Note(index, Math.Max(_last, index.Searchable));
            if (index.Searchable > index.Committed
                && (time.GetElapsedTime(committedAt) >= options.CommitEvery || time.GetElapsedTime(changedAt) >= IdleBeforeCommit))
            {
                await Task.Run(index.Commit, CancellationToken.None);
                committedAt = time.GetTimestamp();
            }
        }
        while (await timer.WaitForNextTickAsync(cancellation));
    }

    private void Note(OpenIndex index, long last)
    {
        if (index != _served && index.Searchable < Progress.LastSequence)
            return;
        if (index != _served)
            Serve(index, catchingUp: true);

        IndexTelemetry.Behind(last - index.Searchable);
        var level = index.Searchable >= last;
        IsBeingMade &= !level;
        if (index.Searchable != Progress.LastSequence || (level && Progress.CatchingUp))
            Progress = new IndexProgress(index.Searchable, index.Bytes, Progress.CatchingUp && !level);
        if (!level)
        {
            if (Progress.CatchingUp)
                CatchingUp(index.Searchable, last);
            return;
        }

        _pause = ShortestPause;
        board.Report(IndexKeeper.Index, ComponentState.Running, "level with the record");
    }

    private void CatchingUp(long reached, long last)
    {
        Progress = Progress with { CatchingUp = true };
        board.Report(IndexKeeper.Index, ComponentState.Starting, $"catching up with the record: at change {reached} of {last}");
    }

    private void Serve(OpenIndex index, bool catchingUp)
    {
        var before = _served;
        _served = index;
        Progress = new IndexProgress(index.Searchable, index.Bytes, catchingUp);
        shelf.Serve(index.Searchers);
        if (before != index)
            before?.Forget();
    }

    private async Task TakeAsync(Replacement replacement, CancellationToken cancellation)
    {
        try
        {
            var next = replacement.Index;
            await feed.BringLevelAsync(next, cancellation);
            next.Refresh();
            next.Commit();
            door.MakeCurrent(next.Generation);
            _index?.Abandon();
            _index = next;
            Serve(next, catchingUp: false);
            door.Tidy(next.Generation);
            replacement.Taken.TrySetResult();
        }
        catch (Exception failure)
        {
            replacement.Taken.TrySetException(failure);
        }
    }

    private void SetAside(string damage)
    {
        if (_index is not { } damaged)
            return;

        shelf.ServeNothing();
        Progress = new IndexProgress(0, 0, CatchingUp: true);
        damaged.Abandon();
        (_index, _served) = (null, null);
        damaged.Forget();
        door.SetAside(damaged.Generation, damage);
        _index = door.OpenOrBegin(new RecordMark(_recordId, _last), CancellationToken.None);
        Serve(_index, catchingUp: true);
    }

    private async Task BackOffAsync(Exception failure, CancellationToken closing)
    {
        ReportFailure(failure);
        _index?.Abandon();
        if (_index != _served)
            _index?.Forget();
        _index = null;
        await Task.Delay(_pause, time, closing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _pause = TimeSpan.FromTicks(Math.Min(_pause.Ticks * 2, LongestPause.Ticks));
    }

    private void ReportFailure(Exception failure)
    {
        logger.UpkeepFailed(_pause, failure);
        var reason = failure is RecordUnavailableException or IOException ? failure.Message.TrimEnd('.') : failure.GetType().Name;
        board.Report(
            IndexKeeper.Index, ComponentState.Degraded, $"cannot be kept level ({reason}); questions are answered from what it holds; next try in {_pause.TotalSeconds:0} s");
    }

    /// <summary>Reads an index that was too large to be read before it answered.</summary>
    private void Prove(CancellationToken closing)
    {
        if (_index is { } index && door.FindDamageLater(index.Generation, closing) is { } damage)
            EndRound(() => _damage = damage);
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private void EndRound(Action leaveWord)
    {
        lock (_asking)
        {
            leaveWord();
            _round?.Cancel();
        }
    }

    private sealed record Replacement(OpenIndex Index)
    {
        public TaskCompletionSource Taken { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
