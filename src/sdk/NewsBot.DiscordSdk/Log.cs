using Microsoft.Extensions.Logging;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordSdk;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "Discord is {State}: {Detail}")]
    public static partial void ConnectionIs(this ILogger logger, ConnectionState state, string detail);

    [LoggerMessage(LogLevel.Warning, "Could not log in to Discord ({Reason}); next try in {Pause}")]
    public static partial void LoginFailed(this ILogger logger, string reason, TimeSpan pause);

    [LoggerMessage(LogLevel.Warning, "Discord.Net did not come back within {Patience}; it is started afresh")]
    public static partial void StartedAfresh(this ILogger logger, TimeSpan patience);

    [LoggerMessage(LogLevel.Warning, "Shard {Shard} was lost ({Reason}); Discord.Net connects again")]
    public static partial void ShardLost(this ILogger logger, int shard, string reason);

    [LoggerMessage(LogLevel.Warning, "An interaction cannot be read; it is skipped")]
    public static partial void EventUnreadable(this ILogger logger, Exception failure);

    [LoggerMessage(LogLevel.Warning, "Discord could not be reached for {What}")]
    public static partial void RequestFailed(this ILogger logger, string what, Exception failure);

    [LoggerMessage(LogLevel.Debug, "Discord.Net could not let its connection go")]
    public static partial void NotDisposed(this ILogger logger, Exception failure);

    [LoggerMessage("Discord.Net {Source}: {Message}")]
    public static partial void FromLibrary(this ILogger logger, LogLevel level, string source, string message, Exception? failure);
}
