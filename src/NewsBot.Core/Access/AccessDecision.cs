namespace NewsBot.Access;

/// <summary>What the policy says.</summary>
public enum AccessDecision
{
    Refused,

    /// <summary>Taken, but held until someone with <see cref="Permission.ReviewSubmissions"/> approves it.</summary>
    Queued,

    Allowed,
}
