using System.Net.Sockets;
using System.Text;

namespace NewsBot.Tests.Sources.Fetching;

/// <summary>What servers get wrong, on purpose or not.</summary>
internal static class BadServer
{
    private static readonly byte[] Flood = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));

    public static async Task AnswerAsync(string kind, Stream stream, CancellationToken cancellation)
    {
        switch (kind)
        {
            case "slow":
                await SayAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", cancellation);
                while (true)
                {
                    await SayAsync(stream, "x", cancellation);
                    await Task.Delay(1000, cancellation);
                }

            case "endless":
                await SayAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<rss>", cancellation);
                while (true)
                    await stream.WriteAsync(Flood, cancellation);

            case "endless headers":
                await SayAsync(stream, "HTTP/1.1 200 OK\r\n", cancellation);
                for (var i = 0; ; i++)
                    await SayAsync(stream, $"X-{i}: {new string('x', 4096)}\r\n", cancellation);

            case "looping":
                await SayAsync(stream, RawServer.Redirect("/again"), cancellation);
                break;
            case "resetting":
                await SayAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\nabc", cancellation);
                ((NetworkStream)stream).Socket.LingerState = new LingerOption(enable: true, seconds: 0);
                stream.Close();
                break;
            case "silent":
                await Task.Delay(Timeout.Infinite, cancellation);
                break;
            case "short of its length":
                await SayAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\nabc", cancellation);
                stream.Close();
                break;
            case "not HTTP":
                await SayAsync(stream, "220 mail.example ESMTP\r\n\r\n", cancellation);
                stream.Close();
                break;
            case "longer than its length":
                await SayAsync(stream, $"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 10\r\n\r\n<nothing/>{new string('x', 5000)}", cancellation);
                stream.Close();
                break;
            case "another encoding":
                await SayAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-16\r\nConnection: close\r\n\r\n<?xml version=\"1.0\" encoding=\"ebcdic\"?><nothing/>", cancellation);
                stream.Close();
                break;
            case "another type":
                await SayAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: 8\r\n\r\n\u0001PNG\r\n\u0002\n", cancellation);
                break;
            case "falsely compressed":
                await SayAsync(stream, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\n\r\nnot gzip!", cancellation);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown");
        }
    }

    private static ValueTask SayAsync(Stream stream, string words, CancellationToken cancellation) => stream.WriteAsync(Encoding.ASCII.GetBytes(words), cancellation);
}
