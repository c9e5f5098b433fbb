using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsBot.Sources.Links;
using NewsBot.State;

namespace NewsBot.Sources.Feeds.Subscriptions;

/// <summary>All feeds: those of the configuration, and those added while the bot runs. Thread-safe.</summary>
internal sealed class SubscriptionList(ISettingsStore settings, IOptions<FeedsOptions> options) : IDisposable
{
    private const string Prefix = "feeds/list/";
    private readonly SemaphoreSlim _writing = new(1);

    /// <summary>Raised after the list changed, on the task that changed it.</summary>
    public event Action? Changed;

    public async Task<IReadOnlyList<Subscription>> ListAsync(CancellationToken cancellation)
    {
        var stored = (await settings.ListAsync(Prefix, cancellation)).Values
            .Select(value => JsonSerializer.Deserialize(value, SubscriptionJson.Default.StoredSubscription))
            .OfType<StoredSubscription>().ToDictionary(one => Id(one.Url), StringComparer.Ordinal);
        var configured = options.Value.Urls.Select(url => new Uri(url)).DistinctBy(Id).ToList();
        return
        [
            .. configured.Select(address => new Subscription(Id(address), address, stored.GetValueOrDefault(Id(address))?.Title, stored.GetValueOrDefault(Id(address))?.Paused ?? false, IsConfigured: true)),
            .. stored.Where(one => !configured.Exists(address => Id(address) == one.Key) && !one.Value.OnlyState)
                .OrderBy(one => one.Value.Url.AbsoluteUri, StringComparer.Ordinal)
                .Select(one => new Subscription(one.Key, one.Value.Url, one.Value.Title, one.Value.Paused, IsConfigured: false)),
        ];
    }

    public void Dispose() => _writing.Dispose();

    /// <summary>By address or by id; null when there is none.</summary>
    public async Task<Subscription?> FindAsync(string addressOrId, CancellationToken cancellation)
    {
        var id = Uri.TryCreate(addressOrId, UriKind.Absolute, out var address) ? Id(address) : addressOrId;
        return (await ListAsync(cancellation)).FirstOrDefault(one => one.Id == id);
    }

    /// <returns>Those that are new; null when there would be too many.</returns>
    public async Task<IReadOnlyList<Subscription>?> AddAsync(IReadOnlyList<(Uri Address, string? Title)> feeds, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            var known = (await ListAsync(cancellation)).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
            var added = feeds.DistinctBy(feed => Id(feed.Address)).Where(feed => !known.Contains(Id(feed.Address))).ToList();
            if (known.Count + added.Count > options.Value.MaxFeeds)
                return null;
            foreach (var (address, title) in added)
                await PutAsync(new StoredSubscription(address, title, Paused: false, OnlyState: false), cancellation);
            return [.. added.Select(feed => new Subscription(Id(feed.Address), feed.Address, feed.Title, IsPaused: false, IsConfigured: false))];
        }
        finally
        {
            _writing.Release();
            Changed?.Invoke();
        }
    }

    public async Task PauseAsync(Subscription feed, bool isPaused, CancellationToken cancellation)
    {
        await PutAsync(new StoredSubscription(feed.Address, feed.Title, isPaused, feed.IsConfigured), cancellation);
        Changed?.Invoke();
    }

    public async Task RemoveAsync(Subscription feed, CancellationToken cancellation)
    {
        await settings.PutAsync(Prefix + feed.Id, null, cancellation);
        Changed?.Invoke();
    }

    /// <summary>The same for every spelling of one address.</summary>
    public static string Id(Uri address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalUrl.Key(address))).AsSpan(0, 4));

    private Task PutAsync(StoredSubscription feed, CancellationToken cancellation) =>
        settings.PutAsync(Prefix + Id(feed.Url), JsonSerializer.Serialize(feed, SubscriptionJson.Default.StoredSubscription), cancellation);
}
