namespace NewsBot.Sources.Fetching;

/// <summary>Fetches documents. Thread-safe; one request to a host at a time.</summary>
internal interface IFetcher
{
    /// <summary>Ends within the time limit, with a result whatever happens; only cancellation throws.</summary>
    Task<Fetched> FetchAsync(FetchRequest request, CancellationToken cancellation);
}
