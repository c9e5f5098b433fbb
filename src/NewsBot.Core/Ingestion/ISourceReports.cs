namespace NewsBot.Ingestion;

/// <summary>Tells how sources last did.</summary>
public interface ISourceReports
{
    Task<IReadOnlyList<SourceReport>> ListAsync(CancellationToken cancellation);
}

public static class SourceReports
{
    /// <summary>Of all sources together.</summary>
    public static async Task<IReadOnlyList<SourceReport>> ListAsync(this IEnumerable<ISourceReports> sources, CancellationToken cancellation)
    {
        var all = new List<SourceReport>();
        foreach (var reports in sources)
            all.AddRange(await reports.ListAsync(cancellation));
        return all;
    }
}
