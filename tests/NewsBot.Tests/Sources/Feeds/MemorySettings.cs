using System.Collections.Concurrent;
using NewsBot.State;

namespace NewsBot.Tests.Sources.Feeds;

/// <summary>Settings that last as long as the test.</summary>
internal sealed class MemorySettings : ISettingsStore
{
    private readonly ConcurrentDictionary<string, string> _values = new(StringComparer.Ordinal);

    public int Writes { get; private set; }

    public Task<string?> FindAsync(string key, CancellationToken cancellation) => Task.FromResult(_values.GetValueOrDefault(key));

    public Task PutAsync(string key, string? value, CancellationToken cancellation)
    {
        Writes++;
        if (value is null)
            _values.TryRemove(key, out _);
        else
            _values[key] = value;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyDictionary<string, string>> ListAsync(string prefix, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(_values.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Value));
}
