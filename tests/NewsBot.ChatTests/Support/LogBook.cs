using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace NewsBot.ChatTests.Support;

/// <summary>Keeps every line that is logged, at any level, with exceptions and their causes.</summary>
internal sealed class LogBook : ILoggerProvider
{
    public ConcurrentQueue<LogLine> Lines { get; } = new();

    /// <summary>Long runs keep warnings and errors alone.</summary>
    public LogLevel Least { get; set; } = LogLevel.Trace;

    public IEnumerable<string> Troubles => Lines.Where(line => line.Level >= LogLevel.Warning).Select(line => line.Text);

    public ILogger CreateLogger(string categoryName) => new Writer(this);

    public void Dispose()
    {
    }

    private sealed class Writer(LogBook book) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= book.Least;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                book.Lines.Enqueue(new LogLine(logLevel, $"{formatter(state, exception)} {exception}".Trim()));
        }
    }
}

internal sealed record LogLine(LogLevel Level, string Text);
