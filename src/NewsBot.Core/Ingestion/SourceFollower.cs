using Microsoft.Extensions.Logging;
using NewsBot.Answers;
using NewsBot.Supervision;

namespace NewsBot.Ingestion;

/// <summary>Follows one source for as long as the program runs.</summary>
internal sealed class SourceFollower(IArticleSource source, Intake intake, ComponentBoard board, TimeProvider time, ILogger<SourceFollower> logger)
    : SupervisedService(source.Name, board, time, logger)
{
    /// <summary>Between two tries to store an article that the record could not take.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private int _taken;
    private string? _unreadable;

    protected override Task RunAsync(CancellationToken stopping)
    {
        ShowOnBoard();
        return intake.FollowAsync(source.ReadAsync(stopping), Note, Pause, Time, stopping);
    }

    private void Note(IntakeStep step)
    {
        if (step is IntakeStep.Skipped(var place, var problem))
        {
            logger.Unreadable(source.Name, place, problem);
            _unreadable = place;
        }
        else
        {
            _taken++;
        }

        ShowOnBoard();
    }

    private void ShowOnBoard() =>
        Board.Report(Name, ComponentState.Running, $"watching; {Wording.Count(_taken, "article")} read{(_unreadable is null ? "" : $", {_unreadable} could not be")}");
}
