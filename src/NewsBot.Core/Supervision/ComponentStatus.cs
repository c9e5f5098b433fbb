namespace NewsBot.Supervision;

/// <summary>How a part of the running bot is: a source, a platform's connection, the index, the page.</summary>
/// <param name="Name">"Discord", "folder seeds".</param>
/// <param name="State">Whether it works.</param>
/// <param name="Detail">One plain clause for a person, never a secret: "connected as NewsBot#1234", "set Discord:Token to turn it on".</param>
/// <param name="Since">When it came into this state.</param>
/// <param name="LastSuccess">When it last did its work; null before the first time.</param>
public sealed record ComponentStatus(string Name, ComponentState State, string Detail, DateTimeOffset Since, DateTimeOffset? LastSuccess = null);

/// <summary>Whether a part of the running bot works.</summary>
public enum ComponentState
{
    /// <summary>Not configured, or turned off.</summary>
    Off,

    /// <summary>On its way up.</summary>
    Starting,

    Running,

    /// <summary>Failing; it is tried again by itself, and the rest goes on.</summary>
    Degraded,
}
