using Microsoft.Extensions.Logging;
using NewsBot.SlackChat.Client.Http;

namespace NewsBot.SlackChat;

/// <summary>What the Slack door says. No message holds a token, a ticket or a response address.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "Slack is off: {Reason}")]
    public static partial void DoorClosed(this ILogger logger, string reason);

    [LoggerMessage(LogLevel.Information, "Connected to Slack as {User} in {Workspace}")]
    public static partial void DoorOpen(this ILogger logger, string user, string workspace);

    [LoggerMessage(LogLevel.Error, "Slack is off: {Trouble}")]
    public static partial void Refused(this ILogger logger, string trouble);

    [LoggerMessage(LogLevel.Debug, "A socket to Slack is open; {Sockets} in all")]
    public static partial void SocketOpened(this ILogger logger, int sockets);

    [LoggerMessage(LogLevel.Information, "Could not open a socket to Slack ({Reason}); trying again")]
    public static partial void SocketNotOpened(this ILogger logger, string reason);

    [LoggerMessage(LogLevel.Information, "A socket to Slack was lost ({Reason})")]
    public static partial void SocketLost(this ILogger logger, string reason);

    [LoggerMessage(LogLevel.Debug, "Slack wants a socket replaced ({Reason})")]
    public static partial void DisconnectAsked(this ILogger logger, string reason);

    [LoggerMessage(LogLevel.Warning, "Slack wants {Method} left alone for {Pause}")]
    public static partial void Paused(this ILogger logger, string method, TimeSpan pause);

    [LoggerMessage(LogLevel.Debug, "Calling {Method} failed ({Reason})")]
    public static partial void CallFailed(this ILogger logger, string method, HttpRequestError reason);

    [LoggerMessage(LogLevel.Warning, "Slack answered {Method} with something that is no reply of its own")]
    public static partial void UnreadableReply(this ILogger logger, string method);

    [LoggerMessage(LogLevel.Warning, "Turned away a request that Slack did not sign: {Verdict}")]
    public static partial void NotFromSlack(this ILogger logger, SignatureVerdict verdict);

    [LoggerMessage(LogLevel.Warning, "There is no room for more questions ({Waiting} wait); Slack is asked to send again")]
    public static partial void NoRoom(this ILogger logger, int waiting);

    [LoggerMessage(LogLevel.Error, "Could not handle {Event}")]
    public static partial void EventFailed(this ILogger logger, string @event, Exception failure);

    [LoggerMessage(LogLevel.Warning, "Slack did not take the {What}: {Error}")]
    public static partial void NotDelivered(this ILogger logger, string what, string error);

    [LoggerMessage(LogLevel.Warning, "{Left} questions from Slack were still under way when the bot stopped; the next start takes them up")]
    public static partial void LeftUndone(this ILogger logger, int left);
}
