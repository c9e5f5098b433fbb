using Microsoft.Extensions.Logging;

namespace NewsBot.SlackSdk;

internal static partial class Log
{
    [LoggerMessage("SlackNet: {Message} {Failure}")]
    public static partial void FromLibrary(this ILogger logger, LogLevel level, string message, string? failure);

    [LoggerMessage(LogLevel.Information, "Calling {Method} failed ({Reason})")]
    public static partial void CallFailed(this ILogger logger, string method, HttpRequestError reason);

    [LoggerMessage(LogLevel.Warning, "Slack answered {Method} with something that is no reply of its own")]
    public static partial void UnreadableReply(this ILogger logger, string method);

    [LoggerMessage(LogLevel.Error, "Slack is off: {Trouble}")]
    public static partial void Refused(this ILogger logger, string trouble);

    [LoggerMessage(LogLevel.Information, "No socket to Slack was opened ({Reason}); trying again in {Pause}")]
    public static partial void SocketsNotOpened(this ILogger logger, string reason, TimeSpan pause);

    [LoggerMessage(LogLevel.Debug, "Slack wants a socket replaced ({Reason})")]
    public static partial void DisconnectAsked(this ILogger logger, string reason);

    [LoggerMessage(LogLevel.Debug, "An acknowledgement did not leave ({Reason}); Slack will send the event again")]
    public static partial void NotAcknowledged(this ILogger logger, string reason);
}
