namespace NewsBot.DiscordChat.Connection;

/// <summary>How the connection is, for people.</summary>
/// <param name="State">Whether events arrive.</param>
/// <param name="Detail">One plain clause, never a secret: "connected as NewsBot, 2 shards, heartbeat 41 ms".</param>
public sealed record ConnectionHealth(ConnectionState State, string Detail);

public enum ConnectionState
{
    Stopped,
    Connecting,
    Connected,

    /// <summary>Lost, and being brought back.</summary>
    Lost,

    /// <summary>Given up until a person mends what the detail names.</summary>
    Refused,
}
