using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace NewsBot.Hosting.Configuration;

/// <summary>Logging to standard error, plain or as JSON, so that answers on standard output stay clean.</summary>
internal static class Logs
{
    public static ILoggingBuilder AddLogsOf(this ILoggingBuilder logging, IConfiguration configuration, LogLevel least)
    {
        var options = configuration.GetSection(LogsOptions.Section).Get<LogsOptions>() ?? new LogsOptions();
        if (options.Format is not (LogsOptions.Plain or LogsOptions.Json))
            throw new OptionsValidationException(LogsOptions.Section, typeof(LogsOptions), [$"Logs:Format is {options.Format}; choose plain or json."]);

        logging.SetMinimumLevel(least);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddConsole(console =>
        {
            console.LogToStandardErrorThreshold = LogLevel.Trace;
            console.FormatterName = options.Format == LogsOptions.Json ? ConsoleFormatterNames.Json : ConsoleFormatterNames.Simple;
        });
        logging.AddSimpleConsole(plain =>
        {
            plain.SingleLine = true;
            plain.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
        });
        if (options.Format == LogsOptions.Json)
            logging.AddJsonConsole(json => json.UseUtcTimestamp = true);

        return logging;
    }
}
