using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace NewsBot.ChatTests.Support;

/// <summary>Everything logged, at every level, so that a test can look for what must be there and what must not.</summary>
internal sealed class CollectedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

    public IEnumerable<string> Lines => _lines.Select(line => line.Text);

    public IEnumerable<string> LinesFrom(LogLevel least) => _lines.Where(line => line.Level >= least).Select(line => line.Text);

    /// <summary>Every door that a test ran is asked this at its end.</summary>
    public void AssertHides(params ReadOnlySpan<string> secrets)
    {
        foreach (var secret in secrets)
            Assert.DoesNotContain(Lines, line => line.Contains(secret, StringComparison.Ordinal));
    }

    public ILogger CreateLogger(string categoryName) => new Writer(categoryName, _lines);

    public void Dispose()
    {
    }

    private sealed class Writer(string category, ConcurrentQueue<(LogLevel, string)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue((LogLevel.Trace, $"{category} scope {state}"));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((logLevel, $"{category}: {formatter(state, exception)} {exception}"));
    }
}
