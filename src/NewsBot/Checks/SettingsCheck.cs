using NewsBot.Hosting.Configuration;
using NewsBot.Supervision;

namespace NewsBot.Hosting.Checks;

/// <summary>Whether every setting that was given is one.</summary>
/// <remarks>That each is in its range is proved before any check can run.</remarks>
internal sealed class SettingsCheck(IConfiguration configuration) : ICheck
{
    private const string Subject = "settings";

    public Task<IReadOnlyList<CheckFinding>> CheckAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<CheckFinding>>(
    [
        new(Subject, CheckVerdict.Right, "each can be read and is in its range"),
        .. UnknownSettings.In(configuration).Select(unknown => new CheckFinding(Subject, CheckVerdict.Wrong, unknown)),
    ]);
}
