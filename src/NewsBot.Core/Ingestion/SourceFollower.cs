using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using NewsBot.Supervision;

namespace NewsBot.Ingestion;

/// <summary>Follows one source for as long as the program runs.</summary>
internal sealed class SourceFollower(IArticleSource source, Intake intake, ComponentBoard board, TimeProvider time, ILogger<SourceFollower> logger)
    : SupervisedService(source.Name, board, time, logger)
{
    /// <summary>Between two tries to store an article that the record could not take.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private int _changes;
    private int _skipped;
    private bool _isReadOnce;

    protected override async Task RunAsync(CancellationToken stopping)
    {
        (_changes, _skipped, _isReadOnce) = (0, 0, false);
        Board.Report(Name, ComponentState.Starting, "being read for the first time");
        await intake.FollowAsync(EventsAsync(stopping), Note, Pause, Time, stopping);
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
        Tell();
    }

    private void Note(IntakeStep step)
    {
        switch (step)
        {
            case IntakeStep.Skipped(var place, var problem):
                logger.Unreadable(source.Name, place, problem);
                _skipped++;
                break;
            case IntakeStep.Taken({ Outcome: IngestOutcome.Refused } receipt):
                logger.Unreadable(source.Name, receipt.ArticleId, receipt.Problem ?? "");
                _skipped++;
                break;
            case IntakeStep.Taken({ Outcome: not IngestOutcome.Unchanged }):
                _changes++;
                break;
        }

        if (_isReadOnce)
            Tell();
    }

    private void Tell() => Board.Report(
        Name, ComponentState.Running, _skipped == 0 ? $"changes since the start: {_changes}" : $"changes since the start: {_changes}, unreadable: {_skipped}");
}
