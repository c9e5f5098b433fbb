namespace NewsBot.SlackChat.Connection;

/// <summary>What became of a call to Slack.</summary>
/// <param name="Error">Slack's own word ("channel_not_found"), or one of this type's; null when it worked.</param>
/// <param name="Timestamp">Of the message that was posted.</param>
/// <param name="Needed">The scope that the call lacks, when that is the error.</param>
/// <param name="RetryAfter">How long Slack wants to be left alone, when that is the error.</param>
public readonly record struct SlackResult(string? Error, string? Timestamp = null, string? Needed = null, TimeSpan? RetryAfter = null)
{
    /// <summary>Slack asked for a longer pause than a person would wait.</summary>
    public const string RateLimited = "ratelimited";

    /// <summary>The call left, but no answer came: it may or may not have been done, so it is not done again.</summary>
    public const string Uncertain = "uncertain";

    /// <summary>Slack could not be reached; nothing was done.</summary>
    public const string Unreachable = "unreachable";

    public bool Succeeded => Error is null;

    public static SlackResult Done(string? timestamp = null) => new(null, timestamp);
}

/// <summary>What became of a start.</summary>
/// <param name="Error">Slack's word for what is wrong; null when the connection runs.</param>
/// <param name="Trouble">The same as one sentence that names what to mend; null when the connection runs.</param>
public sealed record SlackStart(SlackIdentity? Identity, string? Error = null, string? Trouble = null);

/// <summary>Who the bot is in its workspace.</summary>
public sealed record SlackIdentity(string Workspace, string WorkspaceName, string BotUser);
