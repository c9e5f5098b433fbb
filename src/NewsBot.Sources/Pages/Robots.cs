using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Options;
using NewsBot.Sources.Fetching;

namespace NewsBot.Sources.Pages;

/// <summary>Remembers each site's robots rules for a day.</summary>
internal sealed class Robots(IFetcher fetcher, IOptions<FetchOptions> options, TimeProvider time)
{
    private const int MostBytes = 512 * 1024;
    private const int MostSites = 10_000;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _name = options.Value.UserAgent.Split('/', ' ')[0];

    /// <summary>Why the page is to be left alone; null when it may be read.</summary>
    public async Task<string?> RefusalAsync(Uri address, CancellationToken cancellation)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (!_known.TryGetValue(site, out var known) || known.Until < time.GetUtcNow())
        {
            if (_known.Count >= MostSites)
                _known.Clear();
            _known[site] = known = await FetchAsync(new Uri(site + "/robots.txt"), cancellation);
        }

        return known.Rules.Allow(address) ? null : known.Problem ?? "may not be read by robots, says its publisher";
    }

    /// <summary>A site without rules allows everything; one that cannot say just now is left alone for a while.</summary>
    private async Task<Known> FetchAsync(Uri file, CancellationToken cancellation)
    {
        var fetched = await fetcher.FetchAsync(new FetchRequest(file) { Accept = "text/plain,*/*;q=0.5" }, cancellation);
        var now = time.GetUtcNow();
        return fetched switch
        {
            { Outcome: FetchOutcome.Found, Body: var body } => new Known(RobotsRules.Read(Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, MostBytes))), _name), now + Day),
            { Outcome: FetchOutcome.Refused } => new Known(RobotsRules.Nothing, now + Hour, fetched.Problem),
            { Status: { } status } when (int)status is >= 400 and < 500 && fetched.Outcome != FetchOutcome.Busy => new Known(RobotsRules.Everything, now + Day),
            _ => new Known(RobotsRules.Nothing, now + Hour, $"cannot say just now what robots may read: its robots.txt {fetched.Problem ?? "could not be fetched"}"),
        };
    }

    private sealed record Known(RobotsRules Rules, DateTimeOffset Until, string? Problem = null);
}
