using NewsBot.Ingestion;
using Spectre.Console;

namespace NewsBot.Hosting.Terminal;

/// <summary>Progress bars on standard error; nothing is drawn where that is not a terminal.</summary>
internal sealed class ProgressBars
{
    private readonly ProgressContext? _context;

    private ProgressBars(ProgressContext? context) => _context = context;

    public static Task<T> ShowAsync<T>(Func<ProgressBars, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
            return work(new ProgressBars(null));

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var progress = console.Progress().AutoClear(true).Columns(
            new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new RemainingTimeColumn());
        return progress.StartAsync(context => work(new ProgressBars(context)));
    }

    /// <param name="total">0 when it is not known.</param>
    public ProgressBar Add(string what, long total) => new(_context?.AddTask(what, maxValue: Math.Max(total, 1)));

    public IProgress<IndexingStep> AddIndexing() => Add("indexing", 0);
}

/// <summary>One bar. May be told from any thread.</summary>
internal sealed class ProgressBar(ProgressTask? task) : IProgress<IndexingStep>
{
    public void Report(IndexingStep value)
    {
        if (task is null)
            return;

        task.MaxValue = Math.Max(value.Total, 1);
        task.Value = value.Done;
    }

    /// <summary>Reports that count from <paramref name="start"/> of the whole.</summary>
    public IProgress<long> From(long start) => new Part(task, start);

    public void Finish() => task?.Value = task.MaxValue;

    private sealed class Part(ProgressTask? task, long start) : IProgress<long>
    {
        public void Report(long value) => task?.Value = start + value;
    }
}
