using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsBot.Answers;

/// <summary>The steps from a question to its answer.</summary>
internal enum Stage
{
    /// <summary>Words become a query.</summary>
    Read,

    /// <summary>The index names articles that may answer.</summary>
    Retrieve,

    /// <summary>Their passages are put in order.</summary>
    Rank,

    /// <summary>All else: passages become an answer, and each is held against its article.</summary>
    Compose,
}

/// <summary>Times the stages of one question, and reports them when disposed.</summary>
/// <remarks>Not thread-safe. Stages nest; each is charged for the time that no inner one took, so that together they are the whole.</remarks>
internal sealed class StageClock(TimeProvider time) : IDisposable
{
    public const string Name = "NewsBot.Answers";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Source = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "newsbot.answer.stage.duration", "s", "Time that a question spent in a stage", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1],
        });

    private static readonly string[] Names = [.. Enum.GetNames<Stage>().Select(stage => stage.ToLowerInvariant())];

    private readonly TimeSpan?[] _spent = new TimeSpan?[Names.Length];
    private Stage? _present;
    private long _since;

    /// <summary>Runs <paramref name="work"/> as a stage.</summary>
    public T In<T>(Stage stage, Func<T> work)
    {
        using var activity = Source.StartActivity(Names[(int)stage]);
        var outer = _present;
        Turn(stage);
        try
        {
            return work();
        }
        finally
        {
            Turn(outer);
        }
    }

    public void Dispose()
    {
        for (var stage = 0; stage < Names.Length; stage++)
        {
            if (_spent[stage] is { } spent)
                Duration.Record(spent.TotalSeconds, new KeyValuePair<string, object?>("stage", Names[stage]));
        }
    }

    /// <summary>Charges the time until now to the present stage, and goes on with another.</summary>
    private void Turn(Stage? next)
    {
        var now = time.GetTimestamp();
        if (_present is { } present)
            _spent[(int)present] = (_spent[(int)present] ?? TimeSpan.Zero) + time.GetElapsedTime(_since, now);
        (_present, _since) = (next, now);
    }
}
