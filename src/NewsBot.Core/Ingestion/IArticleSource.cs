namespace NewsBot.Ingestion;

/// <summary>Where articles come from for as long as the program runs: a folder, the feeds.</summary>
public interface IArticleSource
{
    /// <summary>Names the source in the record, in logs and in the status: "folder:seeds".</summary>
    string Name { get; }

    /// <summary>Null when what the source brought says all there is to say. Looked at after each checkpoint.</summary>
    SourceStanding? Standing => null;

    /// <summary>What the source brings and takes back, in order.</summary>
    /// <remarks>Read by one reader at a time, at the reader's pace; ends when <paramref name="cancellation"/> is cancelled.
    /// Bad input is an event; only cancellation throws.</remarks>
    IAsyncEnumerable<SourceEvent> ReadAsync(CancellationToken cancellation);
}
