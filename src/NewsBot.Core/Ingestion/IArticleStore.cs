using NewsBot.Articles;

namespace NewsBot.Ingestion;

/// <summary>The record: every article that was acknowledged, and the order in which they came.</summary>
/// <remarks>Thread-safe. What a call returned survives the end of the process and of the machine.
/// Several hosts may share one record; each builds its own index from <see cref="ReadChangesAsync"/>.
/// A record that cannot be read or written just now throws <see cref="State.RecordUnavailableException"/>.</remarks>
public interface IArticleStore
{
    /// <summary>Stores all or none; the receipts stand in the order of the articles. This is the commit point.</summary>
    Task<IReadOnlyList<IngestReceipt>> StoreAsync(IReadOnlyList<Article> articles, CancellationToken cancellation);

    /// <summary>Takes articles out of every later answer. Unknown ids are passed over.</summary>
    Task<int> WithdrawAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellation);

    /// <summary>Takes out, for good and with their history, articles that were last changed before a moment, the oldest first.</summary>
    /// <returns>How many; fewer than <paramref name="most"/> when no more are left.</returns>
    Task<int> ExpireAsync(DateTimeOffset before, int most, CancellationToken cancellation);

    Task<Article?> FindAsync(string articleId, CancellationToken cancellation);

    /// <summary>What an article said before it was replaced or withdrawn, newest first.</summary>
    Task<IReadOnlyList<Article>> HistoryAsync(string articleId, CancellationToken cancellation);

    /// <summary>Ids of what a source brought and has not withdrawn.</summary>
    Task<IReadOnlyList<string>> IdsOfSourceAsync(string source, CancellationToken cancellation);

    /// <summary>The newest state of each article changed after <paramref name="sequence"/>, in order of sequence.</summary>
    IAsyncEnumerable<ArticleChange> ReadChangesAsync(long sequence, CancellationToken cancellation);

    /// <summary>The newest change's sequence; 0 when there is none. Cheap.</summary>
    Task<long> LastSequenceAsync(CancellationToken cancellation);

    /// <summary>Completes once the record holds a change after <paramref name="sequence"/>.</summary>
    Task WaitForChangeAsync(long sequence, CancellationToken cancellation);

    /// <summary>Proves that the record can be written, without changing it.</summary>
    Task ProbeAsync(CancellationToken cancellation);

    Task<RecordStatus> StatusAsync(CancellationToken cancellation);
}

/// <summary>The record at a glance.</summary>
/// <param name="RecordId">Made once when the record is created; an index built from another record is rebuilt.</param>
/// <param name="Articles">Stored and not withdrawn.</param>
/// <param name="LastSequence">Of the newest change; 0 when there is none.</param>
/// <param name="NewestStoredAt">When the newest article was stored.</param>
public sealed record RecordStatus(string RecordId, long Articles, long LastSequence, DateTimeOffset? NewestStoredAt);
