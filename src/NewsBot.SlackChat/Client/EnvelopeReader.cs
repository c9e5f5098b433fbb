using System.Text.Json;
using NewsBot.SlackChat.Client.Wire;
using NewsBot.SlackChat.Connection;

namespace NewsBot.SlackChat.Client;

/// <summary>One message of a socket, read.</summary>
/// <param name="EnvelopeId">Set when it wants an acknowledgement.</param>
/// <param name="Event">Null when the door has no use for it.</param>
internal sealed record SocketMessage(SocketMessageKind Kind, string? EnvelopeId = null, SlackEvent? Event = null, string? Reason = null, TimeSpan? Lifetime = null);

internal enum SocketMessageKind
{
    Hello,
    Disconnect,
    Envelope,
    Other,
}

/// <summary>Reads what a socket brings; a message that can't be read is <see cref="SocketMessageKind.Other"/>, never an exception.</summary>
internal static class EnvelopeReader
{
    public static SocketMessage Read(ReadOnlySpan<byte> message)
    {
        EnvelopeWire? envelope;
        try
        {
            envelope = JsonSerializer.Deserialize(message, SlackJson.Default.EnvelopeWire);
        }
        catch (JsonException)
        {
            return new SocketMessage(SocketMessageKind.Other);
        }

        return envelope switch
        {
            { Type: "hello" } => new SocketMessage(SocketMessageKind.Hello, Lifetime: LifetimeOf(envelope.DebugInfo)),
            { Type: "disconnect" } => new SocketMessage(SocketMessageKind.Disconnect, Reason: envelope.Reason),
            { EnvelopeId: { Length: > 0 } id } => new SocketMessage(SocketMessageKind.Envelope, id, EventOf(envelope)),
            _ => new SocketMessage(SocketMessageKind.Other),
        };
    }

    /// <summary>Slack would send an unreadable event again and again, so it is acknowledged like any other.</summary>
    private static SlackEvent? EventOf(EnvelopeWire envelope)
    {
        if (envelope.Payload.ValueKind is not JsonValueKind.Object)
            return null;

        try
        {
            return envelope.Type switch
            {
                "events_api" => EventReader.Read(envelope.Payload.Deserialize(SlackJson.Default.EventCallbackWire)!),
                "slash_commands" => InteractionReader.Read(envelope.Payload.Deserialize(SlackJson.Default.CommandWire)!),
                "interactive" => InteractionReader.Read(envelope.Payload.Deserialize(SlackJson.Default.InteractionWire)!),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TimeSpan? LifetimeOf(DebugInfoWire? info) =>
        info?.ApproximateConnectionTime is > 0 and < 1e6 and var seconds ? TimeSpan.FromSeconds(seconds) : null;
}
