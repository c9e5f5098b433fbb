using System.Collections.Concurrent;
using NewsBot.ChatTests.Discord.StandIn;

namespace NewsBot.ChatTests.Slack.StandIn;

/// <summary>How the stand-in misbehaves, on command.</summary>
internal sealed class SlackFaults
{
    private readonly Faults _rest = new();

    /// <summary>Sockets stay open and neither say nor hear anything more, not even a ping.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>New sockets get no hello.</summary>
    public bool IsMute { get; set; }

    /// <summary>HTTP answers 503 and sockets are refused.</summary>
    public bool IsDown { get; set; }

    /// <summary>Each event is delivered this often, under as many ids, over whatever sockets there are.</summary>
    public int Copies { get; set; } = 1;

    /// <summary>What every call with the bot's token is refused with.</summary>
    public string? BotTokenError { get; set; }

    /// <summary>What every call with the app-level token is refused with.</summary>
    public string? AppTokenError { get; set; }

    /// <summary>Each is used up by one request whose path contains its word.</summary>
    public ConcurrentQueue<RestFault> Rest => _rest.Rest;

    public RestFault? Take(string path) => _rest.Take(path);
}
