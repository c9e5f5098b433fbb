using System.Text.RegularExpressions;
using Discord;
using Microsoft.Extensions.Logging;

namespace NewsBot.DiscordSdk;

/// <summary>Brings Discord.Net's messages into the bot's log.</summary>
/// <remarks>Discord.Net names addresses in them, and those of interactions hold tokens; these are taken out.</remarks>
internal sealed partial class LogBridge(ILogger logger)
{
    public Task WriteAsync(LogMessage message)
    {
        var level = LevelOf(message.Severity);
        if (logger.IsEnabled(level))
            logger.FromLibrary(level, message.Source ?? "", Redact(message.Message ?? message.Exception?.Message ?? ""), message.Exception);
        return Task.CompletedTask;
    }

    internal static string Redact(string message) => SecretPath().Replace(message, "$1/*/*");

    /// <summary>Its notices of routine connecting are details here, and its warnings tell of what it mends by itself.</summary>
    private static LogLevel LevelOf(LogSeverity severity) => severity switch
    {
        LogSeverity.Critical or LogSeverity.Error => LogLevel.Warning,
        LogSeverity.Warning => LogLevel.Information,
        LogSeverity.Info => LogLevel.Debug,
        _ => LogLevel.Trace,
    };

    [GeneratedRegex(@"\b(interactions|webhooks)/[^/\s]+/[^/\s?]+")]
    private static partial Regex SecretPath();
}
