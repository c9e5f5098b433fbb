using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Ingestion;
using NewsBot.Sources.Drafts;
using NewsBot.Sources.Feeds.Reading;
using NewsBot.Sources.Feeds.Subscriptions;
using NewsBot.Sources.Fetching;
using NewsBot.Sources.Links;

namespace NewsBot.Sources.Feeds.Polling;

/// <summary>Looks at one feed once: asks its server, reads the answer, tells new from known.</summary>
internal sealed class FeedPoller(IFetcher fetcher, IOptions<FeedsOptions> options, TimeProvider time)
{
    public const string Source = "feeds";
    private const string Accept = "application/rss+xml,application/atom+xml,application/feed+json,application/rdf+xml,application/xml;q=0.9,text/xml;q=0.9,application/json;q=0.8,*/*;q=0.5";
    private const int MostPageTries = 3;
    private const int MostRemembered = 6000;
    private const int DaysRemembered = 60;

    private readonly FeedsOptions _options = options.Value;

    /// <param name="feed">Which feed.</param>
    /// <param name="state">From the last look.</param>
    /// <param name="cancellation">Leaves the state as it was.</param>
    public async Task<FeedLook> LookAsync(Subscription feed, FeedState state, CancellationToken cancellation)
    {
        var address = state.MovedTo ?? feed.Address;
        // While pages are outstanding the items are needed, whether they changed or not.
        var isConditional = !_options.FetchPages || state.Seen.Values.All(item => item.PageTries is < 0 or >= MostPageTries);
        var request = new FetchRequest(address) { Accept = Accept, ETag = isConditional ? state.ETag : null, LastModified = isConditional ? state.LastModified : null };
        var fetched = await fetcher.FetchAsync(request, cancellation);
        if (fetched.Outcome == FetchOutcome.NotModified)
            return Unchanged(state, fetched);
        if (fetched.Outcome != FetchOutcome.Found)
            return Failed(state, fetched, fetched.Problem ?? "could not be fetched");

        var reading = FeedReader.Read(fetched.Body, fetched.ContentType, fetched.Address);
        return reading.Feed is { } read ? Read(feed, state, fetched, read) : Failed(state, fetched, reading.Problem!);
    }

    private FeedLook Unchanged(FeedState state, Fetched fetched)
    {
        var interval = FeedSchedule.AfterSuccess(state.Interval, newItems: 0, feed: null, fetched, _options);
        return new FeedLook([], Succeeded(state, interval) with { ETag = fetched.ETag ?? state.ETag, LastModified = fetched.LastModified ?? state.LastModified }, [], MustOutlive: state.Failures > 0);
    }

    private FeedLook Failed(FeedState state, Fetched fetched, string problem)
    {
        var failures = state.Failures + 1;
        var interval = FeedSchedule.AfterFailure(state.Interval, failures, fetched, _options);
        var next = state with
        {
            Failures = failures,
            Problem = problem,
            LastFailure = time.GetUtcNow(),
            IsGone = fetched.Outcome == FetchOutcome.Gone,
            // A moved feed that fails is asked at its old address again.
            MovedTo = failures < 3 ? state.MovedTo : null,
        };
        return new FeedLook([], Due(next, interval), [], MustOutlive: state.Problem != problem || fetched.RetryAfter is not null);
    }

    private FeedLook Read(Subscription feed, FeedState state, Fetched fetched, Feed read)
    {
        var events = ImmutableArray.CreateBuilder<SourceEvent>();
        var wanted = ImmutableArray.CreateBuilder<PageWanted>();
        var seen = new Dictionary<string, SeenItem>(state.Seen, StringComparer.Ordinal);
        var today = (int)(time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalDays;
        var news = 0;
        var items = read.Items.Select(item => (Item: item, Link: LinkOf(item))).ToList();
        foreach (var ((item, link), marks) in items.Zip(ItemMarks.Of(items)))
        {
            var known = marks.FindIn(seen);
            var print = ItemMarks.Print(item);
            var id = known?.ArticleId ?? marks.ArticleId(feed.Address, link);
            var wantsPage = _options.FetchPages && link is not null && Teaser.Is(item.Body) && (known is null || known.Print != print || known.PageTries is >= 0 and < MostPageTries);
            if (known is null || known.Print != print || wantsPage)
            {
                var made = CopyDesk.Finish(ToDraft(item, read, feed, link), id, Source, $"{feed.Shown}, item {id}");
                if (known is null || known.Print != print)
                    events.Add(made);
                if (wantsPage && made is SourceEvent.Found { Article: var teaser })
                    wanted.Add(new PageWanted(feed.Id, link!, teaser, [.. marks.All]));
                news += known is null ? 1 : 0;
            }

            var tries = wantsPage ? (known is null || known.Print != print ? 0 : known.PageTries + 1) : known?.Print == print ? known.PageTries : -1;
            foreach (var mark in marks.All)
                seen[mark] = new SeenItem(id, print, tries, today);
        }

        var interval = FeedSchedule.AfterSuccess(state.Interval, news, read, fetched, _options);
        var next = Succeeded(state, interval) with
        {
            Title = read.Title ?? state.Title,
            ETag = fetched.ETag,
            LastModified = fetched.LastModified,
            ItemsSeen = state.ItemsSeen + news,
            MovedTo = fetched.MovedForGood ? fetched.Address : state.MovedTo,
            Seen = Trim(seen, today),
        };
        return new FeedLook(events.ToImmutable(), next, wanted.ToImmutable(), MustOutlive: true);
    }

    private FeedState Succeeded(FeedState state, TimeSpan interval) => Due(
        state with
        {
            Failures = 0,
            Problem = null,
            IsGone = false,
            LastSuccess = time.GetUtcNow(),
            Interval = interval,
        },
        interval);

    private FeedState Due(FeedState state, TimeSpan interval) => state.DueIn(FeedSchedule.WithJitter(interval, Random.Shared), time.GetUtcNow());

    private Draft ToDraft(FeedItem item, Feed feed, Subscription subscription, Uri? link) => new()
    {
        Title = item.Title ?? FirstWords(item.Body?.Text),
        Text = item.Body is { Text.Length: > 0 } body ? body.Text : item.Title,
        Captions = item.Body?.Captions ?? [],
        Author = item.Author,
        Publisher = subscription.Title ?? feed.Title ?? (link ?? subscription.Address).IdnHost,
        Url = link is null ? null : CanonicalUrl.Of(link).AbsoluteUri,
        Language = item.Language ?? feed.Language,
        Published = Clamp(item.Published ?? item.Created ?? item.Updated),
        Updated = Clamp(item.Updated),
    };

    /// <summary>No article comes from the future.</summary>
    private PublicationDate? Clamp(PublicationDate? date) =>
        date is { } given && given.At > time.GetUtcNow() ? new PublicationDate(time.GetUtcNow(), HasTime: true) : date;

    private static Uri? LinkOf(FeedItem item) =>
        Uri.TryCreate(item.Link, UriKind.Absolute, out var link) && FetchGuard.Refusal(link) is null ? link : null;

    private static string? FirstWords(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var line = text.Split('\n')[0];
        return line.Length <= 80 ? line : line[..(line.LastIndexOf(' ', 80) is > 0 and var blank ? blank : 80)] + "…";
    }

    /// <summary>What has long gone from the feed is forgotten, the longest gone first.</summary>
    private static Dictionary<string, SeenItem> Trim(Dictionary<string, SeenItem> seen, int today)
    {
        if (seen.Count <= MostRemembered && seen.Values.All(item => today - item.SeenAt <= DaysRemembered))
            return seen;
        return seen.Where(item => today - item.Value.SeenAt <= DaysRemembered).OrderByDescending(item => item.Value.SeenAt).Take(MostRemembered)
            .ToDictionary(item => item.Key, item => item.Value, StringComparer.Ordinal);
    }
}
