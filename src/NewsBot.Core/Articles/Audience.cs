namespace NewsBot.Articles;

/// <summary>Who may see an article in an answer: everyone, or the members of one community (a Discord server, a Slack workspace).</summary>
/// <remarks>The default value is everyone. A community's key names its platform first: <c>discord:81384788765712384</c>.</remarks>
public readonly record struct Audience
{
    private Audience(string community) => Community = community;

    /// <summary>Null for everyone.</summary>
    public string? Community { get; }

    public static Audience Everyone => default;

    public static Audience Of(string community)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(community);
        return new Audience(community);
    }

    /// <summary>Whether an article for this audience may be shown to <paramref name="asker"/>.</summary>
    public bool Includes(Audience asker) => Community is null || string.Equals(Community, asker.Community, StringComparison.Ordinal);

    public override string ToString() => Community ?? "everyone";
}
