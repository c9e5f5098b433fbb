namespace NewsBot.Ingestion;

/// <summary>Takes articles in that nobody sees, so that the code which every article needs is compiled when the first one comes.</summary>
public interface IIngestionRehearsal
{
    /// <summary>Takes the index's newest articles in again, for a few seconds at most and on one thread.</summary>
    /// <remarks>Record and index stay as they are, and no figure counts it. Nothing is done where it holds no article.</remarks>
    void Play(CancellationToken cancellation);
}
