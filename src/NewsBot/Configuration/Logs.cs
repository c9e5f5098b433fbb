using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using NewsBot.Hosting.Terminal;

namespace NewsBot.Hosting.Configuration;

/// <summary>Logging to standard error, plain or as JSON, so that answers on standard output stay clean.</summary>
internal static class Logs
{
    /// <summary>Adds the log; <paramref name="least"/> holds where <c>Logging:LogLevel</c> says nothing.</summary>
    public static ILoggingBuilder AddLogsOf(this ILoggingBuilder logging, IConfiguration configuration, LogLevel least)
    {
        var options = configuration.GetSection(LogsOptions.Section).Get<LogsOptions>() ?? new LogsOptions();
        if (options.Format is not (LogsOptions.Plain or LogsOptions.Json))
            throw new OptionsValidationException(LogsOptions.Section, typeof(LogsOptions), [$"Logs:Format is {options.Format}; choose plain or json."]);

        logging.SetMinimumLevel(least);
        logging.AddFilter("Microsoft", LogLevel.Warning);

        // It would tell of every request that went well.
        logging.AddFilter("Polly", LogLevel.Warning);

        // After the filters: of two rules for the same name the later one counts.
        logging.AddConfiguration(configuration.GetSection("Logging"));
        logging.Services.TryAddSingleton(TimeProvider.System);
        logging.Services.TryAddSingleton<PromptLine>();
        logging.AddConsoleFormatter<PlainLog, ConsoleFormatterOptions>();
        logging.AddConsole(console =>
        {
            console.LogToStandardErrorThreshold = LogLevel.Trace;
            console.FormatterName = options.Format == LogsOptions.Json ? ConsoleFormatterNames.Json : PlainLog.Format;
        });
        if (options.Format == LogsOptions.Json)
            logging.AddJsonConsole(json => json.UseUtcTimestamp = true);

        return logging;
    }
}
