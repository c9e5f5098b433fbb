using NewsBot.Supervision;

namespace NewsBot.Hosting.Serving;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "{Part} is {State}: {Detail}")]
    public static partial void PartChanged(this ILogger logger, string part, ComponentState state, string detail);

    [LoggerMessage(LogLevel.Warning, "{Part} is degraded: {Detail}")]
    public static partial void PartDegraded(this ILogger logger, string part, string detail);
}
