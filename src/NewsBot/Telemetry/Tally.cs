using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace NewsBot.Hosting.Telemetry;

/// <summary>Counts what the program measures since its start, for whoever looks at the status page and has no collector.</summary>
internal sealed class Tally : IDisposable
{
    /// <summary>What is counted, and the tag that tells its sorts apart.</summary>
    private static readonly Dictionary<string, string> Sorts = new(StringComparer.Ordinal)
    {
        ["newsbot.question.duration"] = "outcome",
        ["newsbot.answer.stage.duration"] = "stage",
        ["newsbot.ingestion.articles"] = "outcome",
        ["newsbot.fetch.duration"] = "outcome",
    };

    private readonly ConcurrentDictionary<(string Figure, string Sort), Sum> _sums = new();
    private readonly MeterListener _listener = new();

    public Tally()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Sorts.TryGetValue(instrument.Name, out var tag))
                listener.EnableMeasurementEvents(instrument, tag);
        };
        _listener.SetMeasurementEventCallback<double>(Take);
        _listener.SetMeasurementEventCallback<long>((instrument, number, tags, tag) => Take(instrument, number, tags, tag));
        _listener.Start();
    }

    /// <summary>How many, by sort; empty while there were none.</summary>
    public IReadOnlyDictionary<string, Sum> Of(string figure) =>
        _sums.Where(sum => sum.Key.Figure == figure).ToDictionary(sum => sum.Key.Sort, sum => sum.Value, StringComparer.Ordinal);

    public void Dispose() => _listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? tag)
    {
        var sort = "";
        foreach (var (name, words) in tags)
            sort = name.Equals(tag as string, StringComparison.Ordinal) && words is string known ? known : sort;
        _sums.AddOrUpdate((instrument.Name, sort), static (_, first) => new Sum(1, first), static (_, before, next) => new Sum(before.Count + 1, before.Total + next), value);
    }

    /// <param name="Count">Times that something was measured.</param>
    /// <param name="Total">Of a duration in seconds; of a counter its value.</param>
    internal readonly record struct Sum(long Count, double Total);
}
