using System.Text;

namespace NewsBot.Conversations;

/// <summary>A platform that is not there: takes requests as one would, and nothing leaves the process.</summary>
public static class SilentPlatform
{
    /// <summary>Requests to it go to addresses under this one; it resolves nowhere, and need not.</summary>
    public static Uri Root { get; } = new("http://rehearsal.invalid/");

    /// <summary>Speaks HTTP as over the network, so that a rehearsal compiles that too: HTTP/1.1, but not the sockets, nor TLS and what HTTP/2 has of its own.</summary>
    /// <param name="json">What it says to each request.</param>
    /// <param name="headers">What it says beside.</param>
    public static SocketsHttpHandler Handler(string json, params (string Name, string Value)[] headers)
    {
        var head = string.Concat(headers.Select(header => $"{header.Name}: {header.Value}\r\n"));
        var reply = Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n{head}\r\n{json}");
        return new SocketsHttpHandler { UseProxy = false, ConnectCallback = (_, _) => ValueTask.FromResult<Stream>(new SilentConnection(reply)) };
    }
}
