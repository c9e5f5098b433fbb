using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using NewsBot.Hosting.Terminal;

namespace NewsBot.Hosting.Configuration;

/// <summary>Log lines for people: time, level, message; the writer's name only where the writer is not NewsBot.</summary>
/// <remarks>One line each: a failure's own lines follow its message on the same line, in full from Error on, before that as a name and a message.</remarks>
internal sealed class PlainLog(TimeProvider time, PromptLine prompt) : ConsoleFormatter(Format)
{
    public const string Format = "newsbot-plain";

    private const string Own = "NewsBot.";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = logEntry.Formatter(logEntry.State, null);
        if (logEntry.Exception is { } failure)
            message = $"{message} ({(logEntry.LogLevel >= LogLevel.Error ? failure.ToString() : $"{failure.GetType().Name}: {failure.Message}")})";
        if (!logEntry.Category.StartsWith(Own, StringComparison.Ordinal))
            message = $"{logEntry.Category}: {message}";

        textWriter.Write(prompt.Above($"{time.GetLocalNow():yyyy-MM-dd HH:mm:ss} {Word(logEntry.LogLevel)}: {OneLine(message)}"));
    }

    private static string OneLine(string message) => string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warning",
        LogLevel.Error => "error",
        _ => "critical",
    };
}
