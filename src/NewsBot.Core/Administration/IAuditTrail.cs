using NewsBot.Access;

namespace NewsBot.Administration;

/// <summary>Keeps who gave which administrative command, and what became of it.</summary>
/// <remarks>Thread-safe. Entries are appended, never changed.</remarks>
public interface IAuditTrail
{
    Task AppendAsync(AuditEntry entry, CancellationToken cancellation);
}

/// <summary>One administrative command.</summary>
/// <param name="Command">As given, but with whatever could be a secret taken out.</param>
/// <param name="Outcome">What the policy and the command said.</param>
public sealed record AuditEntry(DateTimeOffset At, string Door, string UserId, string? Community, string Command, AuditOutcome Outcome)
{
    public static AuditEntry Of(DateTimeOffset at, Actor actor, string command, AuditOutcome outcome) =>
        new(at, actor.Door, actor.UserId, actor.Community.Community, command, outcome);
}

public enum AuditOutcome
{
    Refused,
    Failed,
    Done,
}
