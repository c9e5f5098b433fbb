using System.Globalization;
using NewsBot.Access;
using NewsBot.Administration;
using NewsBot.Sources.Feeds.Polling;
using NewsBot.Sources.Fetching;

namespace NewsBot.Sources.Feeds.Subscriptions;

/// <summary>"feeds": what is read, and how it goes.</summary>
internal sealed class FeedsVerb(SubscriptionList subscriptions, FeedStates states, FeedProbe probe, FeedTransfer transfer, TimeProvider time) : IAdminVerb
{
    private const int MostListed = 100;

    public string Name => "feeds";

    public IReadOnlyList<string> Usage { get; } =
    [
        "feeds list", "feeds add URL [TITLE]", "feeds test URL", "feeds pause URL-OR-ID", "feeds resume URL-OR-ID", "feeds remove URL-OR-ID", "feeds import FILE-OR-URL", "feeds export",
    ];

    public Permission Needs => Permission.ManageFeeds;

    public Task<DeskReply> RunAsync(IReadOnlyList<string> words, Actor actor, CancellationToken cancellation) => (words.Count == 0 ? "list" : words[0].ToLowerInvariant(), words.Count) switch
    {
        ("list", _) => ListAsync(cancellation),
        ("add", >= 2) => AddAsync(words[1], words.Count > 2 ? string.Join(' ', words.Skip(2)) : null, cancellation),
        ("test", 2) => TestAsync(words[1], cancellation),
        ("pause", 2) => WithAsync(words[1], feed => PauseAsync(feed, isPaused: true, cancellation), cancellation),
        ("resume", 2) => WithAsync(words[1], feed => PauseAsync(feed, isPaused: false, cancellation), cancellation),
        ("remove", 2) => WithAsync(words[1], feed => RemoveAsync(feed, cancellation), cancellation),
        ("import", 2) => transfer.ImportAsync(words[1], actor, cancellation),
        ("export", 1) => transfer.ExportAsync(cancellation),
        _ => Task.FromResult(Misuse.Of(this, words)),
    };

    private async Task<DeskReply> ListAsync(CancellationToken cancellation)
    {
        var feeds = await subscriptions.ListAsync(cancellation);
        if (feeds.Count == 0)
            return new DeskReply(Done: true, "There are no feeds yet. Add one with: feeds add URL");

        var lines = new List<string>();
        foreach (var feed in feeds.Take(MostListed))
            lines.Add(Line(feed, await states.FindAsync(feed.Id, cancellation)));
        if (feeds.Count > MostListed)
            lines.Add($"and {feeds.Count - MostListed} more; \"feeds export\" lists them all");
        return new DeskReply(Done: true, string.Join('\n', lines));
    }

    private string Line(Subscription feed, FeedState state)
    {
        var how = (feed.IsPaused, state) switch
        {
            (true, _) => "paused",
            (_, { Problem: { } problem }) => $"failing: {problem}" + (state.LastSuccess is { } last ? $"; last success {Ago(last)}" : ""),
            (_, { LastSuccess: { } last }) => $"{state.ItemsSeen.ToString(CultureInfo.InvariantCulture)} items, last success {Ago(last)}",
            _ => "not asked yet",
        };
        return $"{feed.Id}  {feed.Title ?? state.Title ?? "untitled"}  {feed.Shown}  ({how})";
    }

    private async Task<DeskReply> AddAsync(string url, string? title, CancellationToken cancellation)
    {
        if (Address(url) is not { } address)
            return NoAddress(url);

        var probed = await probe.AskAsync(address, cancellation);
        if (probed.Feed is null)
            return new DeskReply(Done: false, $"{ShownAddress.Of(address)} {probed.Problem}. It was not added.");
        if (await subscriptions.AddAsync([(probed.Address, title)], cancellation) is not { } added)
            return new DeskReply(Done: false, $"There are as many feeds as {FeedsOptions.Section}:{nameof(FeedsOptions.MaxFeeds)} allows. Remove one, or raise it.");
        return added.Count == 0
            ? new DeskReply(Done: true, $"{ShownAddress.Of(probed.Address)} is read already.")
            : new DeskReply(Done: true, $"Added {title ?? probed.Feed.Title ?? "the feed"} ({ShownAddress.Of(probed.Address)}), {probed.Feed.Items.Length} items now. Its id is {added[0].Id}.");
    }

    private async Task<DeskReply> TestAsync(string url, CancellationToken cancellation)
    {
        if (Address(url) is not { } address)
            return NoAddress(url);

        var probed = await probe.AskAsync(address, cancellation);
        if (probed.Feed is not { } feed)
            return new DeskReply(Done: false, $"{ShownAddress.Of(address)} {probed.Problem}.");
        var newest = feed.Items.Select(item => item.Published ?? item.Updated).Where(date => date is not null).Max(date => date?.At);
        var teasers = feed.Items.Count(item => Teaser.Is(item.Body));
        return new DeskReply(Done: true, $"{feed.Title ?? "Untitled"} ({ShownAddress.Of(probed.Address)}): {feed.Items.Length} items, newest {newest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated"}, {teasers} of them teasers whose pages would be fetched.");
    }

    private async Task<DeskReply> PauseAsync(Subscription feed, bool isPaused, CancellationToken cancellation)
    {
        if (!isPaused)
            await states.ChangeAsync(feed.Id, state => state with { IsGone = false, NextLook = time.GetUtcNow() }, cancellation);
        await subscriptions.PauseAsync(feed, isPaused, cancellation);
        return new DeskReply(Done: true, $"{feed.Shown} is {(isPaused ? "paused" : "read again")}.");
    }

    private async Task<DeskReply> RemoveAsync(Subscription feed, CancellationToken cancellation)
    {
        if (feed.IsConfigured)
            return new DeskReply(Done: false, $"{feed.Shown} stands in {FeedsOptions.Section}:{nameof(FeedsOptions.Urls)} of the configuration. Remove it there, or pause it.");
        await subscriptions.RemoveAsync(feed, cancellation);
        await states.ForgetAsync(feed.Id, cancellation);
        return new DeskReply(Done: true, $"{feed.Shown} is no longer read. Its articles stay.");
    }

    private async Task<DeskReply> WithAsync(string name, Func<Subscription, Task<DeskReply>> then, CancellationToken cancellation) =>
        await subscriptions.FindAsync(name, cancellation) is { } feed ? await then(feed) : new DeskReply(Done: false, $"There is no feed \"{name}\". \"feeds list\" shows addresses and ids.");

    private string Ago(DateTimeOffset at) => (time.GetUtcNow() - at) switch
    {
        { TotalMinutes: < 2 } => "just now",
        { TotalHours: < 2 } span => $"{span.TotalMinutes:0} minutes ago",
        { TotalDays: < 2 } span => $"{span.TotalHours:0} hours ago",
        var span => $"{span.TotalDays:0} days ago",
    };

    private static Uri? Address(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && FetchGuard.Refusal(address) is null ? address : null;

    private static DeskReply NoAddress(string url) => new(Done: false, $"\"{ShownAddress.Of(url)}\" is not the address of a feed{Reason(url)}; give an absolute http or https address without a password{Guess(url)}.");

    private static string Reason(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && FetchGuard.Refusal(address) is { } refusal ? $": it {refusal}" : "";

    /// <summary>Most who leave the scheme out mean this.</summary>
    private static string Guess(string url) =>
        !url.Contains("://", StringComparison.Ordinal) && url.Contains('.') && Uri.TryCreate($"https://{url}", UriKind.Absolute, out var guess) && FetchGuard.Refusal(guess) is null ? $", such as {guess.OriginalString}" : "";
}
