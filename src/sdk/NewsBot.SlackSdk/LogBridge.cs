using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using SlackNet;

namespace NewsBot.SlackSdk;

/// <summary>Brings SlackNet's messages into the bot's log.</summary>
/// <remarks>What SlackNet attaches to them, bodies and addresses, holds secrets and stays out; so do exceptions but for their type.</remarks>
internal sealed partial class LogBridge(Microsoft.Extensions.Logging.ILogger logger) : SlackNet.ILogger
{
    public void Log(ILogEvent logEvent)
    {
        var level = logEvent.Category switch
        {
            LogCategory.Error => LogLevel.Information,
            LogCategory.Internal => LogLevel.Debug,
            LogCategory.Request => LogLevel.Trace,
            _ => LogLevel.None,
        };
        if (level is not LogLevel.None && logger.IsEnabled(level))
            logger.FromLibrary(level, Render(logEvent), logEvent.Exception?.GetType().Name);
    }

    private static string Render(ILogEvent happened) => Place().Replace(happened.MessageTemplate, place =>
        happened.Properties.GetValueOrDefault(place.Groups[1].Value) switch
        {
            null => "",
            Uri => "(address)",
            string text when text.Contains("://", StringComparison.Ordinal) => "(address)",
            var value => value.ToString() ?? "",
        });

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
