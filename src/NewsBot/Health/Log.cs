namespace NewsBot.Hosting.Health;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "Not ready: the {Part} does not answer")]
    public static partial void NotReady(this ILogger logger, string part, Exception failure);
}
