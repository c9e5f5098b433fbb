using System.Collections.Concurrent;
using NewsBot.State;

namespace NewsBot.ChatTests.Wire;

/// <summary>Deliveries, kept state and settings in memory. Outlives a bot that is started anew on it.</summary>
internal sealed class MemoryState : IDeliveryStore, IKeptStateStore, ISettingsStore
{
    private readonly ConcurrentDictionary<string, bool> _claimed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _settings = new(StringComparer.Ordinal);

    public Task<bool> TryClaimAsync(string key, CancellationToken cancellation) => Task.FromResult(_claimed.TryAdd(key, true));

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation) => Task.FromResult(0);

    public Task PutAsync(string id, string value, DateTimeOffset expires, CancellationToken cancellation)
    {
        _kept[id] = value;
        return Task.CompletedTask;
    }

    Task<string?> IKeptStateStore.FindAsync(string id, CancellationToken cancellation) => Task.FromResult(_kept.GetValueOrDefault(id));

    public Task<int> ForgetExpiredAsync(CancellationToken cancellation) => Task.FromResult(0);

    Task<string?> ISettingsStore.FindAsync(string key, CancellationToken cancellation) => Task.FromResult(_settings.GetValueOrDefault(key));

    public Task PutAsync(string key, string? value, CancellationToken cancellation)
    {
        if (value is null)
            _settings.TryRemove(key, out _);
        else
            _settings[key] = value;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyDictionary<string, string>> ListAsync(string prefix, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(_settings.Where(setting => setting.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary());
}
