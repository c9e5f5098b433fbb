using Microsoft.Extensions.Logging;

namespace NewsBot.Answers;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Debug, "{Kind}: answered {Answered} with {Passages} passages in {Milliseconds:0.0} ms")]
    public static partial void Answered(this ILogger logger, AnswerKind kind, bool answered, int passages, double milliseconds);

    [LoggerMessage(LogLevel.Error, "A passage of article {ArticleId} is not word for word as the article has it; it was left out")]
    public static partial void NotVerbatim(this ILogger logger, string articleId);

    [LoggerMessage(LogLevel.Warning, "The warm-up at the start failed")]
    public static partial void WarmUpFailed(this ILogger logger, Exception failure);
}
