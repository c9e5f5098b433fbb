using System.Collections.Concurrent;
using NewsBot.State;

namespace NewsBot.ChatTests.Support;

/// <summary>What a door remembers, in memory; shared by two bots it is what outlives a restart.</summary>
internal sealed class MemoryState(TimeProvider time) : IDeliveryStore, IKeptStateStore
{
    private readonly ConcurrentDictionary<string, bool> _claims = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Value, DateTimeOffset Expires)> _kept = new(StringComparer.Ordinal);

    /// <summary>Set to make every write fail, as a full disk does.</summary>
    public bool IsFull { get; set; }

    public Task<bool> TryClaimAsync(string key, CancellationToken cancellation)
    {
        Write();
        return Task.FromResult(_claims.TryAdd(key, true));
    }

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation) => Task.FromResult(0);

    public Task PutAsync(string id, string value, DateTimeOffset expires, CancellationToken cancellation)
    {
        Write();
        _kept[id] = (value, expires);
        return Task.CompletedTask;
    }

    public Task<string?> FindAsync(string id, CancellationToken cancellation) =>
        Task.FromResult(_kept.TryGetValue(id, out var kept) && kept.Expires > time.GetUtcNow() ? kept.Value : null);

    public Task<int> ForgetExpiredAsync(CancellationToken cancellation) => Task.FromResult(0);

    private void Write()
    {
        if (IsFull)
            throw new IOException("No space left on device");
    }
}
