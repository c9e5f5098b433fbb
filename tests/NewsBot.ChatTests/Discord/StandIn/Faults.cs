using System.Collections.Concurrent;

namespace NewsBot.ChatTests.Discord.StandIn;

/// <summary>How the stand-in misbehaves, on command.</summary>
internal sealed class Faults
{
    /// <summary>Sockets stay open and say nothing more, not even an acknowledgement of a heartbeat.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>New sockets get no HELLO.</summary>
    public bool IsMute { get; set; }

    /// <summary>Heartbeats are not acknowledged; all else goes on.</summary>
    public bool SkipsAcks { get; set; }

    /// <summary>Every session is unknown when a client wants it back.</summary>
    public bool ForgetsSessions { get; set; }

    /// <summary>Who wants a session back is cut off, so often; the session stays.</summary>
    public int CutsResumes { get; set; }

    /// <summary>An IDENTIFY is heard, and nothing comes of it.</summary>
    public bool IgnoresIdentifies { get; set; }

    /// <summary>Each event is dispatched this often.</summary>
    public int Copies { get; set; } = 1;

    /// <summary>The whole API answers 401: the token was revoked.</summary>
    public bool TokenRevoked { get; set; }

    /// <summary>Connections are refused: HTTP answers 503 with a page, the gateway cannot be upgraded.</summary>
    public bool IsDown { get; set; }

    /// <summary>Each is used up by one request whose path contains its word.</summary>
    public ConcurrentQueue<RestFault> Rest { get; } = new();

    public RestFault? Take(string path)
    {
        // Faults are few; the queue is turned once.
        for (var n = Rest.Count; n > 0 && Rest.TryDequeue(out var fault); n--)
        {
            if (path.Contains(fault.Word, StringComparison.Ordinal))
                return fault;
            Rest.Enqueue(fault);
        }

        return null;
    }
}

/// <summary>One answer that is not what was hoped for.</summary>
/// <param name="Word">Which requests: those whose path contains it.</param>
/// <param name="Status">What they get; 0 to let the request through after <paramref name="Delay"/>.</param>
/// <param name="Body">With this body.</param>
/// <param name="ContentType">Of this type.</param>
/// <param name="Headers">And these headers.</param>
/// <param name="Delay">After this long.</param>
internal sealed record RestFault(string Word, int Status, string Body = "", string ContentType = "application/json", IReadOnlyDictionary<string, string>? Headers = null, TimeSpan Delay = default)
{
    public static RestFault ServerError(string word) => new(word, 500, """{"message":"500: Internal Server Error","code":0}""");

    public static RestFault Page(string word, int status) => new(word, status, "<!DOCTYPE html><html><body>error code: 1015</body></html>", "text/html");

    public static RestFault Slow(string word, TimeSpan delay) => new(word, 0, Delay: delay);

    public static RestFault TooMany(string word, double seconds, bool isGlobal = false, string scope = "user") => new(
        word,
        429,
        $$"""{"message":"You are being rate limited.","retry_after":{{seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)}},"global":{{(isGlobal ? "true" : "false")}}}""",
        Headers: new Dictionary<string, string> { ["X-RateLimit-Global"] = isGlobal ? "true" : "false", ["X-RateLimit-Scope"] = isGlobal ? "global" : scope, ["Retry-After"] = Math.Ceiling(seconds).ToString(System.Globalization.CultureInfo.InvariantCulture) });

    public static RestFault Refusal(string word, int status, int code, string message) => new(word, status, $$"""{"message":"{{message}}","code":{{code}}}""");
}
