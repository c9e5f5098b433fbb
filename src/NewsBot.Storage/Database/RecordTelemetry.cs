using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsBot.Storage.Database;

/// <summary>Figures and traces of the record's reads and writes.</summary>
internal static class RecordTelemetry
{
    public const string Name = "NewsBot.Record";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Source = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "newsbot.record.duration", "s", "Time that the record took to read or write", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 10],
        });

    private static readonly Gauge<long> Size = Meter.CreateGauge<long>("newsbot.record.size", "By", "Bytes of the record and its log on disk");

    public static T Reading<T>(Func<T> read) => Timed("read", read);

    public static T Writing<T>(string file, Func<T> write)
    {
        var written = Timed("write", write);
        if (Size.Enabled)
            Size.Record(LengthOf(file) + LengthOf(file + "-wal"));
        return written;
    }

    private static T Timed<T>(string operation, Func<T> work)
    {
        // The index asks often and by itself; only what belongs to other work is worth a trace.
        using var activity = Activity.Current is null ? null : Source.StartActivity(operation);
        var (began, outcome) = (Stopwatch.GetTimestamp(), "failed");
        try
        {
            var result = work();
            outcome = "done";
            return result;
        }
        finally
        {
            activity?.SetTag("newsbot.outcome", outcome);
            Duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new("operation", operation), new("outcome", outcome));
        }
    }

    private static long LengthOf(string file) => new FileInfo(file) is { Exists: true } found ? found.Length : 0;
}
