using Microsoft.Extensions.Logging;
using NewsBot.Supervision;

namespace NewsBot.Ingestion;

/// <summary>Follows one source for as long as the program runs.</summary>
internal sealed class SourceFollower(IArticleSource source, Intake intake, ComponentBoard board, TimeProvider time, ILogger<SourceFollower> logger)
    : SupervisedService(source.Name, board, time, logger)
{
    /// <summary>Between two tries to store an article that the record could not take.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override Task RunAsync(CancellationToken stopping) =>
        intake.FollowAsync(source.ReadAsync(stopping), Note, Pause, Time, stopping);

    private void Note(IntakeStep step)
    {
        if (step is IntakeStep.Skipped(var place, var problem))
            logger.Unreadable(source.Name, place, problem);
    }
}
