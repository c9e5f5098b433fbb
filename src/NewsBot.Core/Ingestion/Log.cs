using Microsoft.Extensions.Logging;
using NewsBot.State;

namespace NewsBot.Ingestion;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Error, "The record takes no articles just now; what was acknowledged is kept")]
    public static partial void RecordFailed(this ILogger logger, Exception failure);

    /// <summary>For what a person can mend, such as a full disk; no failure of the program.</summary>
    [LoggerMessage(LogLevel.Warning, "The record takes no articles just now; what was acknowledged is kept")]
    public static partial void RecordUnavailable(this ILogger logger, RecordUnavailableException reason);

    [LoggerMessage(LogLevel.Information, "The record takes articles again")]
    public static partial void RecordRecovered(this ILogger logger);

    [LoggerMessage(LogLevel.Error, "No facts could be found in article {ArticleId}; it is searchable without them")]
    public static partial void FactsFailed(this ILogger logger, string articleId, Exception failure);

    [LoggerMessage(LogLevel.Warning, "{Source}: {Place}: {Problem}")]
    public static partial void Unreadable(this ILogger logger, string source, string place, string problem);

    [LoggerMessage(LogLevel.Information, "{Count} articles were kept for {KeepFor} and are gone now")]
    public static partial void Expired(this ILogger logger, int count, TimeSpan keepFor);
}
