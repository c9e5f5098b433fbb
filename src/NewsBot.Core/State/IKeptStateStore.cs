namespace NewsBot.State;

/// <summary>Small pieces of state under short ids, such as what a button stands for. They outlive a restart, and expire.</summary>
public interface IKeptStateStore
{
    Task PutAsync(string id, string value, DateTimeOffset expires, CancellationToken cancellation);

    /// <summary>Null when it was never kept or has expired.</summary>
    Task<string?> FindAsync(string id, CancellationToken cancellation);

    Task<int> ForgetExpiredAsync(CancellationToken cancellation);
}
