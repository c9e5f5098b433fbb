using System.Collections.Concurrent;
using System.Text.Json;
using NewsBot.State;

namespace NewsBot.Sources.Feeds.Polling;

/// <summary>Keeps the state of every feed: the newest in memory, what must outlive a restart in the store. Thread-safe.</summary>
/// <remarks>A look that found nothing new is only worth a write now and then: losing it costs one more question to the server.</remarks>
internal sealed class FeedStates(ISettingsStore settings, TimeProvider time)
{
    private const string Prefix = "feeds/state/";
    private static readonly TimeSpan MostUnsaved = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, FeedState> _states = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _savedAt = new(StringComparer.Ordinal);

    public async Task<FeedState> FindAsync(string feedId, CancellationToken cancellation)
    {
        if (_states.TryGetValue(feedId, out var known))
            return known;
        return _states.GetOrAdd(feedId, Read(await settings.FindAsync(Prefix + feedId, cancellation)));
    }

    /// <param name="state">The new state.</param>
    /// <param name="mustOutlive">Whether it holds more than another look that found nothing new.</param>
    public async Task PutAsync(string feedId, FeedState state, bool mustOutlive, CancellationToken cancellation)
    {
        _states[feedId] = state;
        var now = time.GetUtcNow();
        if (!mustOutlive && _savedAt.TryGetValue(feedId, out var savedAt) && now - savedAt < MostUnsaved)
            return;
        await settings.PutAsync(Prefix + feedId, JsonSerializer.Serialize(state, FeedStateJson.Default.FeedState), cancellation);
        _savedAt[feedId] = now;
    }

    /// <summary>Changes the state as it is now, if there is one.</summary>
    public async Task ChangeAsync(string feedId, Func<FeedState, FeedState> change, CancellationToken cancellation) =>
        await PutAsync(feedId, change(await FindAsync(feedId, cancellation)), mustOutlive: true, cancellation);

    public async Task ForgetAsync(string feedId, CancellationToken cancellation)
    {
        _states.TryRemove(feedId, out _);
        _savedAt.TryRemove(feedId, out _);
        await settings.PutAsync(Prefix + feedId, null, cancellation);
    }

    private static FeedState Read(string? stored)
    {
        if (stored is null)
            return new FeedState();
        try
        {
            return JsonSerializer.Deserialize(stored, FeedStateJson.Default.FeedState) ?? new FeedState();
        }
        catch (JsonException)
        {
            // Written by another version: the feed is read anew, and the record knows its articles by their ids.
            return new FeedState();
        }
    }
}
