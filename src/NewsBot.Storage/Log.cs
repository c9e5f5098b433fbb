using Microsoft.Extensions.Logging;

namespace NewsBot.Storage;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "Could not close {File} in order; it is proved whole at the next start")]
    public static partial void RecordNotSealed(this ILogger logger, string file, Exception failure);
}
