using Microsoft.Extensions.Logging;

namespace NewsBot.Supervision;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Error, "{Service} failed; it starts again in {Wait}")]
    public static partial void ServiceFailed(this ILogger logger, string service, TimeSpan wait, Exception failure);
}
