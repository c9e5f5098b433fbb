using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsBot.Indexing.Upkeep;

/// <summary>Figures and traces of the work on the index.</summary>
internal static class IndexTelemetry
{
    public const string Name = "NewsBot.Indexing";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Source = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "newsbot.index.work.duration", "s", "Time that one piece of work on the index took", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 10, 60],
        });

    private static readonly Gauge<long> Lag =
        Meter.CreateGauge<long>("newsbot.index.lag", "{change}", "Changes of the record that cannot be found yet");

    /// <summary>One article read for facts, split into passages and written.</summary>
    public static Work Article() => new("article");

    /// <summary>What was written made searchable.</summary>
    public static Work Refresh() => new("refresh");

    /// <summary>What is searchable flushed to the disk.</summary>
    public static Work Commit() => new("commit");

    /// <summary>Several segments made one.</summary>
    public static Work Merge() => new("merge");

    public static void Behind(long changes) => Lag.Record(Math.Max(changes, 0));

    /// <summary>Ends when it is disposed.</summary>
    internal readonly struct Work(string name) : IDisposable
    {
        private readonly Activity? _activity = Source.StartActivity(name);
        private readonly long _began = Stopwatch.GetTimestamp();

        public void Dispose()
        {
            Duration.Record(Stopwatch.GetElapsedTime(_began).TotalSeconds, new KeyValuePair<string, object?>("work", name));
            _activity?.Dispose();
        }
    }
}
