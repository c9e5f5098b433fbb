namespace NewsBot.Ingestion;

/// <summary>What became of an article that was offered to the record.</summary>
public enum IngestOutcome
{
    Stored,
    Replaced,

    /// <summary>The record holds it with the same content already, or held it until its time was over.</summary>
    Unchanged,
    Withdrawn,

    /// <summary>It is no article, and will not be one when it is offered again.</summary>
    Refused,

    /// <summary>The record could not take it just now; offer it again.</summary>
    NotStored,
}
