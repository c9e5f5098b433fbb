using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.DiscordChat.BuiltIn.Wire;

/// <summary>What the gateway sends: an operation, its data, and for dispatches their number and name.</summary>
internal sealed record GatewayFrame
{
    public int Op { get; init; }

    [JsonPropertyName("d")]
    public JsonElement Data { get; init; }

    [JsonPropertyName("s")]
    public long? Sequence { get; init; }

    [JsonPropertyName("t")]
    public string? Name { get; init; }
}

/// <summary>The gateway's operations.</summary>
internal static class Op
{
    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int InvalidSession = 9;
    public const int Hello = 10;
    public const int HeartbeatAck = 11;
}

internal sealed record HelloData(int HeartbeatInterval);

internal sealed record ReadyData(string SessionId, Uri? ResumeGatewayUrl, UserData User, ApplicationData Application);

internal sealed record ApplicationData(ulong Id);

internal sealed record GuildData(ulong Id, bool Unavailable);

internal sealed record HeartbeatFrame(int Op, [property: JsonPropertyName("d")] long? Sequence);

internal sealed record IdentifyFrame(int Op, [property: JsonPropertyName("d")] IdentifyData Data);

internal sealed record IdentifyData(string Token, int Intents, IdentifyProperties Properties, int[] Shard, int LargeThreshold);

internal sealed record IdentifyProperties(string Os, string Browser, string Device);

internal sealed record ResumeFrame(int Op, [property: JsonPropertyName("d")] ResumeData Data);

internal sealed record ResumeData(string Token, string SessionId, [property: JsonPropertyName("seq")] long Sequence);

/// <summary>Where to connect, with how many shards, and how often that may be done.</summary>
internal sealed record GatewayBotData(Uri Url, int Shards, SessionStartLimit SessionStartLimit);

/// <param name="Remaining">Identifies left until the reset.</param>
/// <param name="ResetAfter">Milliseconds.</param>
/// <param name="MaxConcurrency">How many shards may identify within the same five seconds.</param>
internal sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);
