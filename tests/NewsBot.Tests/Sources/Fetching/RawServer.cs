using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsBot.Tests.Sources.Fetching;

/// <summary>A server on loopback that answers just as a test tells it to, rightly or wrongly, and counts who is there at once.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Request, Stream, CancellationToken, Task> _answer;
    private readonly ConcurrentDictionary<string, int> _atOnce = new();
    private readonly Task _accepting;

    /// <param name="answer">Writes the answer to one request.</param>
    /// <param name="address">Where to listen; null for 127.0.0.1.</param>
    public RawServer(Func<Request, Stream, CancellationToken, Task> answer, IPAddress? address = null)
    {
        _answer = answer;
        _listener = new TcpListener(address ?? IPAddress.Loopback, 0);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <param name="Path">With its query.</param>
    /// <param name="Head">All lines, as sent.</param>
    internal sealed record Request(string Path, string Host, string Head)
    {
        public string? Header(string name) =>
            Head.Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<Request> Requests { get; } = new();

    /// <summary>The most requests to one host that were under way together.</summary>
    public int MostAtOnce { get; private set; }

    public Uri At(string path, string host = "127.0.0.1") => new($"http://{host}:{Port}{path}");

    public static RawServer Saying(Func<Request, string> answer) => new((request, stream, cancellation) => stream.WriteAsync(Encoding.UTF8.GetBytes(answer(request)), cancellation).AsTask());

    public static string Ok(string body, string type = "text/html; charset=utf-8", string headers = "") =>
        $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers}\r\n{body}";

    public static string Redirect(string target, string status = "302 Found", string headers = "") => $"HTTP/1.1 {status}\r\nLocation: {target}\r\nContent-Length: 0\r\n{headers}\r\n";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            _ = Task.Run(() => ServeAsync(client));
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            var stream = client.GetStream();
            while (await ReadHeadAsync(stream) is { } head)
            {
                var request = new Request(head.Split(' ')[1], "", head);
                request = request with { Host = request.Header("Host") ?? "" };
                Requests.Enqueue(request);
                var now = _atOnce.AddOrUpdate(request.Host, 1, (_, count) => count + 1);
                lock (_atOnce)
                    MostAtOnce = Math.Max(MostAtOnce, now);
                try
                {
                    await _answer(request, stream, _stop.Token);
                }
                finally
                {
                    _atOnce.AddOrUpdate(request.Host, 0, (_, count) => count - 1);
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The other side hung up, or the test is over.
        }
    }

    private static async Task<string?> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer);
            if (read == 0)
                return null;
            head.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return head.ToString();
    }
}
