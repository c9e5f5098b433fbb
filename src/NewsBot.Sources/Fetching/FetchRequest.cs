namespace NewsBot.Sources.Fetching;

/// <summary>What to fetch, and what is known from the last time.</summary>
internal sealed record FetchRequest(Uri Address)
{
    public string Accept { get; init; } = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5";

    public string? ETag { get; init; }

    public string? LastModified { get; init; }
}
