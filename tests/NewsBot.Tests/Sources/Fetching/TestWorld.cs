using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using NewsBot.Sources.Fetching;

namespace NewsBot.Tests.Sources.Fetching;

/// <summary>An internet of one machine: every address that the guard lets through leads to a server here, and is noted.</summary>
/// <remarks>Ports 443 and 8443 lead to one that speaks TLS with a certificate nobody trusts, so whoever reaches it complains about that.</remarks>
internal sealed class TestWorld : IAsyncDisposable
{
    public static readonly IPAddress Public = IPAddress.Parse("93.184.216.34");
    public const string NoTrust = "has no valid TLS certificate";

    private readonly RawServer _server;
    private readonly TlsServer _tls = new();

    public TestWorld(Func<RawServer.Request, string> answer, Func<string, IPAddress[]> names)
    {
        _server = RawServer.Saying(answer);
        Fetcher = Fetching.Guarded(names, options => options.Timeout = TimeSpan.FromSeconds(20), DialAsync);
    }

    public Fetcher Fetcher { get; }

    public ConcurrentQueue<IPAddress> Dialled { get; } = new();

    public async ValueTask DisposeAsync()
    {
        Fetcher.Dispose();
        _tls.Dispose();
        await _server.DisposeAsync();
    }

    private async ValueTask<Stream> DialAsync(IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        Dialled.Enqueue(addresses[0]);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port is 443 or 8443 ? _tls.Port : _server.Port, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
