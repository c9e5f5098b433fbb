using System.Net;
using Microsoft.Extensions.Options;
using NewsBot.Sources.Fetching;

namespace NewsBot.Tests.Sources.Fetching;

/// <summary>Fetchers for tests: with the guard as it is by default, or with loopback allowed.</summary>
internal static class Fetching
{
    public static Fetcher Guarded(Func<string, IPAddress[]>? names = null, Action<FetchOptions>? configure = null, Dial? dial = null)
    {
        var options = new FetchOptions { Timeout = TimeSpan.FromSeconds(3) };
        configure?.Invoke(options);
        var wrapped = Options.Create(options);
        return new Fetcher(wrapped, new FetchGuard(wrapped, new Names(names ?? (_ => [])), dial), TimeProvider.System);
    }

    /// <summary>Every name stands for loopback, which may be reached.</summary>
    public static Fetcher Local(Action<FetchOptions>? configure = null) => Guarded(_ => [IPAddress.Loopback], options =>
    {
        options.AllowedNetworks = ["127.0.0.0/8"];
        configure?.Invoke(options);
    });

    private sealed class Names(Func<string, IPAddress[]> resolve) : INameResolver
    {
        public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) => Task.FromResult(resolve(host));
    }
}
