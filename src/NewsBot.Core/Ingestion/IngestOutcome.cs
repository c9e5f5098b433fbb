namespace NewsBot.Ingestion;

/// <summary>What became of an article that was offered to the record.</summary>
public enum IngestOutcome
{
    Stored,
    Replaced,
    Unchanged,
    Withdrawn,
}
