using System.Net.Http.Headers;
using NewsBot.Sources.Drafts;
using NewsBot.Sources.Fetching;
using NewsBot.Sources.Links;

namespace NewsBot.Sources.Pages;

/// <summary>Fetches a page and finds the article in it, if its publisher allows robots there.</summary>
internal sealed class PageReader(IFetcher fetcher, Robots robots)
{
    /// <returns>The article's draft with its canonical address; or what is wrong with the link.</returns>
    public async Task<Drafted> ReadAsync(Uri link, CancellationToken cancellation)
    {
        if (FetchGuard.Refusal(link) is { } refusal)
            return Drafted.Not(refusal);
        if (await robots.RefusalAsync(link, cancellation) is { } forbidden)
            return Drafted.Not(forbidden);

        var fetched = await fetcher.FetchAsync(new FetchRequest(link), cancellation);
        if (fetched.Outcome != FetchOutcome.Found)
            return Drafted.Not(fetched.Problem ?? "could not be fetched");

        var type = MediaTypeHeaderValue.TryParse(fetched.ContentType, out var header) ? header : null;
        if (type?.MediaType is { } media && !IsPage(media))
            return Drafted.Not($"is no web page but {media}");
        return PageExtractor.Extract(fetched.Body, type?.CharSet, fetched.Address) is { } page
            ? Drafted.Of(page.Draft with { Url = AddressOf(page, fetched.Address).AbsoluteUri, Publisher = page.Draft.Publisher ?? fetched.Address.IdnHost })
            : Drafted.Not("holds no article");
    }

    private static bool IsPage(string media) =>
        media.Contains("html", StringComparison.OrdinalIgnoreCase) || media.Equals("text/plain", StringComparison.OrdinalIgnoreCase);

    /// <summary>A page may say under which address it wants to be known, but only within its own site.</summary>
    private static Uri AddressOf(Page page, Uri fetched) =>
        CanonicalUrl.Of(page.Canonical is { } canonical && CanonicalUrl.IsSameSite(canonical, fetched) ? canonical : fetched);
}
