using Microsoft.Extensions.Logging;

namespace NewsBot.Indexing;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "The index in {Folder} is set aside ({Reason}); it is made again from the record")]
    public static partial void IndexSetAside(this ILogger logger, string folder, string reason);

    [LoggerMessage(LogLevel.Error, "The index could not be kept level; next try in {Wait}")]
    public static partial void UpkeepFailed(this ILogger logger, TimeSpan wait, Exception failure);

    [LoggerMessage(LogLevel.Error, "Article {ArticleId} could not be indexed and is left out")]
    public static partial void ArticleLeftOut(this ILogger logger, string articleId, Exception failure);

    [LoggerMessage(LogLevel.Warning, "Segments could not be merged; they stay as they are for now")]
    public static partial void MergeFailed(this ILogger logger, Exception failure);

    [LoggerMessage(LogLevel.Warning, "The index could not be closed in order; what is missing is made again from the record")]
    public static partial void IndexNotClosed(this ILogger logger, Exception failure);
}
