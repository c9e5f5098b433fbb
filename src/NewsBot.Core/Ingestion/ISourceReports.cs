namespace NewsBot.Ingestion;

/// <summary>Tells how sources last did.</summary>
public interface ISourceReports
{
    Task<IReadOnlyList<SourceReport>> ListAsync(CancellationToken cancellation);
}
