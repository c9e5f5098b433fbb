namespace NewsBot.SlackChat.Connection;

/// <summary>How a connection does.</summary>
/// <param name="Sockets">Open sockets that have said hello; 0 in HTTP mode.</param>
/// <param name="Detail">One sentence on what is wrong, or null.</param>
public sealed record SlackHealth(SlackState State, int Sockets = 0, string? Detail = null);

public enum SlackState
{
    /// <summary>Not started, or stopped in good order.</summary>
    Off,

    /// <summary>Getting connected, for the first time or again.</summary>
    Connecting,

    Connected,

    /// <summary>Stopped for good: someone has to mend the configuration.</summary>
    Refused,
}
