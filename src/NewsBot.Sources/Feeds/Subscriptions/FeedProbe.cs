using AngleSharp.Html.Parser;
using NewsBot.Sources.Feeds.Reading;
using NewsBot.Sources.Fetching;
using NewsBot.Sources.Text;

namespace NewsBot.Sources.Feeds.Subscriptions;

/// <summary>Asks an address for a feed once, and a web page for the feed it names.</summary>
internal sealed class FeedProbe(IFetcher fetcher)
{
    /// <param name="Feed">Null when there is none.</param>
    /// <param name="Address">Where the feed was found.</param>
    /// <param name="Problem">Why there is none, without a full stop.</param>
    public sealed record Probed(Feed? Feed, Uri Address, string? Problem);

    private const int DeepestNesting = 1000;

    public async Task<Probed> AskAsync(Uri address, CancellationToken cancellation)
    {
        var (first, page) = await AskOnceAsync(address, cancellation);
        if (first.Feed is not null || page is null || FeedOf(page, first.Address) is not { } named)
            return first;
        var (second, _) = await AskOnceAsync(named, cancellation);
        return second.Feed is not null ? second : first;
    }

    private async Task<(Probed, byte[]? Page)> AskOnceAsync(Uri address, CancellationToken cancellation)
    {
        var fetched = await fetcher.FetchAsync(new FetchRequest(address), cancellation);
        if (fetched.Outcome != FetchOutcome.Found)
            return (new Probed(null, address, fetched.Problem ?? "could not be fetched"), null);
        var reading = FeedReader.Read(fetched.Body, fetched.ContentType, fetched.Address);
        return (new Probed(reading.Feed, fetched.MovedForGood ? fetched.Address : address, reading.Problem), reading.Feed is null ? fetched.Body : null);
    }

    private static Uri? FeedOf(byte[] page, Uri address)
    {
        var markup = HtmlDecoder.Decode(page);
        if (Markup.NestsDeeper(markup, DeepestNesting))
            return null;
        using var document = new HtmlParser().ParseDocument(markup);
        var link = document.QuerySelectorAll("link[rel~='alternate' i][href]")
            .FirstOrDefault(link => link.GetAttribute("type") is { } type && (type.Contains("rss") || type.Contains("atom") || type.Contains("feed+json")));
        return Uri.TryCreate(address, link?.GetAttribute("href") ?? "", out var found) && link is not null && FetchGuard.Refusal(found) is null ? found : null;
    }
}
