using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using NewsBot.Supervision;

namespace NewsBot.Ingestion;

/// <summary>Follows one source for as long as the program runs.</summary>
internal sealed class SourceFollower(
    IArticleSource source, Intake intake, SourceHistory history, ComponentBoard board, TimeProvider time, ILogger<SourceFollower> logger)
    : SupervisedService(source.Name, board, time, logger)
{
    /// <summary>Between two tries to store an article that the record could not take.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private int _changes;
    private int _skipped;
    private bool _isReadOnce;
    private string? _problem;

    protected override async Task RunAsync(CancellationToken stopping)
    {
        (_changes, _skipped, _isReadOnce) = (0, 0, false);
        Board.Report(Name, ComponentState.Starting, "being read for the first time");
        try
        {
            await intake.FollowAsync(EventsAsync(stopping), Note, Pause, Time, stopping);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The type alone: a message may hold an address with a password in it.
            await history.NoteFailedAsync(source.Name, failure.GetType().Name, stopping);
            throw;
        }
    }

    /// <summary>The source's events, where each checkpoint also tells the board.</summary>
    private async IAsyncEnumerable<SourceEvent> EventsAsync([EnumeratorCancellation] CancellationToken stopping)
    {
        await foreach (var happening in source.ReadAsync(stopping).WithCancellation(stopping))
            yield return happening is SourceEvent.Checkpoint(var kept) ? new SourceEvent.Checkpoint(cancellation => ReachAsync(kept, cancellation)) : happening;
    }

    private async Task ReachAsync(Func<CancellationToken, Task> kept, CancellationToken cancellation)
    {
        await kept(cancellation);
        _isReadOnce = true;
        await history.NoteReadAsync(source.Name, Interlocked.Exchange(ref _problem, null), cancellation);
        Tell();
    }

    private void Note(IntakeStep step)
    {
        switch (step)
        {
            case IntakeStep.Skipped(var place, var problem):
                logger.Unreadable(source.Name, place, problem);
                _problem = $"{place} {problem}";
                _skipped++;
                break;
            case IntakeStep.Taken({ Outcome: IngestOutcome.Refused } receipt):
                logger.Unreadable(source.Name, receipt.ArticleId, receipt.Problem ?? "");
                _problem = $"{receipt.ArticleId} {receipt.Problem}";
                _skipped++;
                break;
            case IntakeStep.Taken({ Outcome: not IngestOutcome.Unchanged }):
                _changes++;
                break;
        }

        if (_isReadOnce)
            Tell();
    }

    private void Tell()
    {
        var changes = _skipped == 0 ? $"changes since the start: {_changes}" : $"changes since the start: {_changes}, unreadable: {_skipped}";
        if (source.Standing is not { } standing)
            Board.Report(Name, ComponentState.Running, changes);
        else
            Board.Report(Name, standing.IsOn ? ComponentState.Running : ComponentState.Off, standing.IsOn ? $"{standing.Words}; {changes}" : standing.Words);
    }
}
