using System.Buffers;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace NewsBot.Sources.Fetching;

/// <summary>Lets fetches reach public addresses alone.</summary>
/// <remarks>The check that counts is made on the address that is about to be connected to, at the moment of connecting, so that neither
/// a redirect nor a name that changes its address gets around it. What an address looks like as text only decides what is refused early.</remarks>
/// <param name="options">Which networks are allowed.</param>
/// <param name="names">Resolves hosts.</param>
/// <param name="dial">Connects to the first of the addresses that answers; null for the network's own way.</param>
internal sealed class FetchGuard(IOptions<FetchOptions> options, INameResolver names, Dial? dial = null)
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private readonly Dial _dial = dial ?? DialAsync;
    private readonly IPNetwork[] _allowed = [.. options.Value.AllowedNetworks.Select(network => IPNetwork.Parse(network))];
    private readonly DnsEndPoint? _proxy = options.Value.Proxy is { Length: > 0 } proxy && new Uri(proxy) is var uri ? new DnsEndPoint(uri.Host, uri.Port) : null;

    /// <summary>Why an address may not be fetched, by its text and by which networks are allowed; null when it may.</summary>
    /// <remarks>A local network's names are refused before anybody is asked about them, unless there is a network that they could belong to.</remarks>
    public string? Forbids(Uri address) => Refusal(address)
        ?? (_allowed.Length == 0 && IsLocalName(address.IdnHost) ? $"names a host of a local network; {FetchOptions.Section}:{nameof(FetchOptions.AllowedNetworks)} can allow it" : null);

    /// <summary>Why no address of this form is ever fetched; null when there is nothing against its form.</summary>
    public static string? Refusal(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
            return "is not an http or https address";
        if (address.Host.Length == 0)
            return "names no host";
        if (address.UserInfo.Length > 0)
            return "carries a user name or password";
        if (!address.OriginalString.StartsWith(address.Scheme + "://", StringComparison.OrdinalIgnoreCase))
            return "does not begin with http:// or https://";
        if (IsNumberLike(address.IdnHost))
            return "writes its host as no address and no name";
        return null;
    }

    /// <summary>Connects, for <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="FetchRefusedException">No address of the host may be reached.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var endPoint = context.DnsEndPoint;
        var isProxy = _proxy is not null && endPoint.Port == _proxy.Port && endPoint.Host.Equals(_proxy.Host, StringComparison.OrdinalIgnoreCase);
        var addresses = await ResolveAsync(endPoint.Host, cancellation);
        var reachable = isProxy ? addresses : [.. addresses.Where(MayReach)];
        if (reachable.Length == 0)
            throw new FetchRefusedException(addresses.Length == 0 ? "the host has no address" : "the host's address is not public");
        return await _dial(reachable, endPoint.Port, cancellation);
    }

    private static async ValueTask<Stream> DialAsync(IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A proxy connects where it is told, so its targets are looked at before it is asked. A name that only the proxy can
    /// resolve is left to it, if it is one that the world could know: no public name is without a dot.</summary>
    public async ValueTask<bool> MayAskProxyForAsync(Uri address, CancellationToken cancellation)
    {
        IPAddress[] addresses;
        try
        {
            addresses = await ResolveAsync(address.IdnHost, cancellation);
        }
        catch (SocketException)
        {
            addresses = [];
        }

        return addresses.Length == 0 ? _allowed.Length > 0 || address.IdnHost.TrimEnd('.').Contains('.') : Array.TrueForAll(addresses, MayReach);
    }

    public bool MayReach(IPAddress address) => AddressTable.IsPublic(address) || Array.Exists(_allowed, network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    private async ValueTask<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) =>
        IPAddress.TryParse(host.TrimEnd('.').Trim('[', ']'), out var literal) ? [literal] : await names.ResolveAsync(host, cancellation);

    /// <summary>"0x.0x.0": whoever reads it as an address sees another one than we do. No name ends in a number.</summary>
    private static bool IsNumberLike(string host)
    {
        host = host.TrimEnd('.');
        var last = host.AsSpan(host.LastIndexOf('.') + 1);
        var isNumber = last.Length > 0 && !last.ContainsAnyExceptInRange('0', '9')
            || last.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && !last[2..].ContainsAnyExcept(HexDigits);
        return isNumber && !IPAddress.TryParse(host, out _);
    }

    /// <summary>Names that only mean something inside a network.</summary>
    private static bool IsLocalName(string host)
    {
        host = host.TrimEnd('.').ToLowerInvariant();
        if (host is "localhost" || host.EndsWith(".localhost", StringComparison.Ordinal))
            return true;
        return Array.Exists((string[])[".local", ".internal", ".intranet", ".lan", ".home.arpa", ".corp", ".private"], tail => host.EndsWith(tail, StringComparison.Ordinal));
    }
}

/// <summary>Opens a connection to one of some addresses that may be reached.</summary>
internal delegate ValueTask<Stream> Dial(IPAddress[] addresses, int port, CancellationToken cancellation);
