using Microsoft.Extensions.Logging;
using NewsBot.Articles;

namespace NewsBot.Administration;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "Audit: {Door} user {UserId} of {Community}: {Command}: {Outcome}")]
    public static partial void CommandGiven(this ILogger logger, string door, string userId, Audience community, string command, AuditOutcome outcome);

    [LoggerMessage(LogLevel.Error, "The administrative command {Verb} failed")]
    public static partial void CommandFailed(this ILogger logger, string verb, Exception failure);
}
