namespace NewsBot.DiscordChat.Connection;

/// <summary>What became of a request.</summary>
/// <param name="Outcome">In one word.</param>
/// <param name="MessageId">The message that came of it, where there is one.</param>
/// <param name="Detail">Discord's own words when it was not done; never a secret.</param>
public readonly record struct Sent(SendOutcome Outcome, ulong MessageId = 0, string Detail = "")
{
    public bool Done => Outcome is SendOutcome.Done;
}

public enum SendOutcome
{
    Done,

    /// <summary>The interaction is older than Discord allows, or unknown to it.</summary>
    Expired,

    /// <summary>Someone, perhaps this bot, answered it before.</summary>
    AlreadyAcknowledged,

    MissingPermission,

    /// <summary>The channel, message or guild is gone.</summary>
    Gone,

    /// <summary>The token was refused.</summary>
    Unauthorized,

    /// <summary>Discord found the request wrong; a fault of the bot.</summary>
    Invalid,

    /// <summary>Held back: Discord's limits forbid it for longer than is worth waiting.</summary>
    RateLimited,

    /// <summary>Discord could not be reached or failed.</summary>
    Unavailable,
}
