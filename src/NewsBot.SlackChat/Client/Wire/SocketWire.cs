using System.Text.Json;

namespace NewsBot.SlackChat.Client.Wire;

/// <summary>One message of a socket: "hello", "disconnect", or an envelope with a payload.</summary>
internal sealed record EnvelopeWire
{
    public string? Type { get; init; }

    public string? EnvelopeId { get; init; }

    public string? Reason { get; init; }

    public JsonElement Payload { get; init; }

    public DebugInfoWire? DebugInfo { get; init; }
}

/// <summary>Part of "hello".</summary>
internal sealed record DebugInfoWire
{
    /// <summary>Seconds until Slack will want the socket replaced.</summary>
    public double? ApproximateConnectionTime { get; init; }
}

internal sealed record AcknowledgementWire(string EnvelopeId);
