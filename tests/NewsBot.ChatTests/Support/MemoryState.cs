using System.Collections.Concurrent;
using NewsBot.State;

namespace NewsBot.ChatTests.Support;

/// <summary>Deliveries, kept state and settings in memory; shared by two bots it is what outlives a restart.</summary>
internal sealed class MemoryState(TimeProvider? time = null) : IDeliveryStore, IKeptStateStore, ISettingsStore
{
    private readonly ConcurrentDictionary<string, bool> _claims = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Value, DateTimeOffset Expires)> _kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _settings = new(StringComparer.Ordinal);

    /// <summary>Set to make every write fail, as a full disk does.</summary>
    public bool IsFull { get; set; }

    public Task<bool> TryClaimAsync(string key, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Write();
        return Task.FromResult(_claims.TryAdd(key, true));
    }

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation) => Task.FromResult(0);

    public Task PutAsync(string id, string value, DateTimeOffset expires, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Write();
        _kept[id] = (value, expires);
        return Task.CompletedTask;
    }

    Task<string?> IKeptStateStore.FindAsync(string id, CancellationToken cancellation) =>
        Task.FromResult(_kept.TryGetValue(id, out var kept) && kept.Expires > (time ?? TimeProvider.System).GetUtcNow() ? kept.Value : null);

    public Task<int> ForgetExpiredAsync(CancellationToken cancellation) => Task.FromResult(0);

    Task<string?> ISettingsStore.FindAsync(string key, CancellationToken cancellation) => Task.FromResult(_settings.GetValueOrDefault(key));

    public Task PutAsync(string key, string? value, CancellationToken cancellation)
    {
        Write();
        if (value is null)
            _settings.TryRemove(key, out _);
        else
            _settings[key] = value;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyDictionary<string, string>> ListAsync(string prefix, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(_settings.Where(setting => setting.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary());

    private void Write()
    {
        if (IsFull)
            throw new IOException("No space left on device");
    }
}
