namespace NewsBot.Ingestion;

/// <summary>What became of an article that was offered to the record.</summary>
public enum IngestOutcome
{
    Stored,
    Replaced,

    /// <summary>The record holds it with the same content already, or held it until its time was over.</summary>
    Unchanged,
    Withdrawn,

    /// <summary>The record could not take it just now; offer it again.</summary>
    NotStored,
}
