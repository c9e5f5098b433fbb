using System.Net.Http.Headers;
using NewsBot.Sources.Drafts;
using NewsBot.Sources.Fetching;
using NewsBot.Sources.Links;

namespace NewsBot.Sources.Pages;

/// <summary>Fetches a page and finds the article in it, if its publisher allows robots there.</summary>
internal sealed class PageReader(IFetcher fetcher, Robots robots)
{
    /// <summary>Pages people read are far smaller; reading one takes many times its size of memory.</summary>
    private const int MostMegabytes = 5;

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
        // A link shortener's rules are not those of the publisher that it leads to.
        if (fetched.Address.Authority != link.Authority && await robots.RefusalAsync(fetched.Address, cancellation) is { } forbiddenThere)
            return Drafted.Not(forbiddenThere);
        return Read(link, fetched);
    }

    private static Drafted Read(Uri link, Fetched fetched)
    {
        var type = MediaTypeHeaderValue.TryParse(fetched.ContentType, out var header) ? header : null;
        if (PageKind.Other(type?.MediaType, fetched.Body) is { } other)
            return Drafted.Not($"is no web page but {other}");
        if (fetched.Body.Length > MostMegabytes * 1024 * 1024)
            return Drafted.Not($"is larger than {MostMegabytes} MiB, too large for a page");

        var page = PageExtractor.Extract(fetched.Body, type?.CharSet, fetched.Address);
        if (PageWall.Refusal(page, link, fetched.Address) is { } wall)
            return Drafted.Not(wall);
        return page is null
            ? Drafted.Not("holds no article")
            : Drafted.Of(page.Draft with { Url = AddressOf(page, fetched.Address).AbsoluteUri, Publisher = page.Draft.Publisher ?? fetched.Address.IdnHost });
    }

    /// <summary>A page may say under which address it wants to be known, but only within its own site.</summary>
    private static Uri AddressOf(Page page, Uri fetched) =>
        CanonicalUrl.Of(page.Canonical is { } canonical && CanonicalUrl.IsSameSite(canonical, fetched) ? canonical : fetched);
}
