using Microsoft.Extensions.Logging;

namespace NewsBot.Sources.Feeds;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "Feed {Feed} {Problem}; next try at {NextLook:u}")]
    public static partial void FeedFails(this ILogger logger, string feed, string problem, DateTimeOffset nextLook);

    [LoggerMessage(LogLevel.Information, "Feed {Feed} can be read again")]
    public static partial void FeedRecovered(this ILogger logger, string feed);

    [LoggerMessage(LogLevel.Error, "Feed {Feed} could not be processed")]
    public static partial void LookFailed(this ILogger logger, string feed, Exception failure);
}
