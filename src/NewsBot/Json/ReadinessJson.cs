using NewsBot.Supervision;

namespace NewsBot.Hosting.Json;

/// <summary>What <c>/readyz</c> returns. <paramref name="Reasons"/> is empty exactly when ready.</summary>
internal sealed record ReadinessJson(bool Ready, IReadOnlyList<string> Reasons, IReadOnlyList<PartJson> Parts);

internal sealed record PartJson(string Name, string State, string Detail, DateTimeOffset Since, DateTimeOffset? LastSuccess)
{
    public static PartJson Of(ComponentStatus part) => new(part.Name, part.State.ToString().ToLowerInvariant(), part.Detail, part.Since, part.LastSuccess);
}
