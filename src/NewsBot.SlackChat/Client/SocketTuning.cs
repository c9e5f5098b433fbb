namespace NewsBot.SlackChat.Client;

/// <summary>The sockets' times.</summary>
/// <param name="Stagger">Between the openings of the sockets at start, so that they don't grow old together.</param>
/// <param name="Overlap">How long a replaced socket still listens.</param>
/// <param name="Settled">A socket that lived shorter counts as a failed attempt.</param>
internal sealed record SocketTuning(
    int Connections, TimeSpan PingInterval, TimeSpan PongTimeout, TimeSpan LongestPause, TimeSpan Stagger, TimeSpan Overlap, TimeSpan Settled)
{
    public static SocketTuning From(SlackOptions options) => new(
        options.Connections,
        options.PingInterval,
        options.PongTimeout,
        options.LongestPause,
        Stagger: TimeSpan.FromSeconds(2),
        Overlap: TimeSpan.FromSeconds(20),
        Settled: TimeSpan.FromSeconds(10));

    /// <summary>When a socket is replaced unasked: each of them at another part of the life that Slack grants.</summary>
    public TimeSpan ReplaceAfter(int slot, TimeSpan lifetime) => lifetime * (0.6 + (0.3 * (slot + 1) / Connections));
}
