using NewsBot.Supervision;

namespace NewsBot.Hosting.Serving;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "{Part} is {State}: {Detail}")]
    public static partial void PartChanged(this ILogger logger, string part, ComponentState state, string detail);

    [LoggerMessage(LogLevel.Warning, "The command line cannot reach this server through {Path}: {Problem}")]
    public static partial void NoDeskSocket(this ILogger logger, string path, string problem);

    [LoggerMessage(LogLevel.Warning, "{Complaint}")]
    public static partial void UnknownSetting(this ILogger logger, string complaint);

    [LoggerMessage(LogLevel.Warning, "{Part} is degraded: {Detail}")]
    public static partial void PartDegraded(this ILogger logger, string part, string detail);
}
