using Microsoft.Extensions.Options;
using NewsBot.Sources.Fetching;
using NewsBot.Sources.Pages;

namespace NewsBot.Tests.Sources.Files;

/// <summary>A page reader for tests that read files alone: the network holds nothing.</summary>
internal static class NoPages
{
    public static PageReader Reader { get; } = new(new Nowhere(), new Robots(new Nowhere(), Options.Create(new FetchOptions()), TimeProvider.System));

    private sealed class Nowhere : IFetcher
    {
        public Task<Fetched> FetchAsync(FetchRequest request, CancellationToken cancellation) =>
            Task.FromResult(new Fetched(FetchOutcome.Failed, request.Address, "cannot be reached"));
    }
}
