using System.Diagnostics.Metrics;
using NewsBot.Hosting.Telemetry;

namespace NewsBot.Tests.Hosting.Telemetry;

/// <summary>Other tests may measure at the same time, under sorts of their own; these use sorts that no part of the program has.</summary>
public sealed class TallyTests : IDisposable
{
    private readonly Meter _meter = new("Tests");
    private readonly Tally _tally = new();

    public void Dispose()
    {
        _tally.Dispose();
        _meter.Dispose();
    }

    [Fact]
    public void Of_FigureMeasuredTwice_HoldsCountAndTotal()
    {
        var histogram = _meter.CreateHistogram<double>("newsbot.question.duration", "s");
        histogram.Record(0.25, new KeyValuePair<string, object?>("kind", "who"), new KeyValuePair<string, object?>("outcome", "tested"));
        histogram.Record(0.5, new KeyValuePair<string, object?>("outcome", "tested"));
        Assert.Equal(new Tally.Sum(2, 0.75), _tally.Of("newsbot.question.duration")["tested"]);
    }

    [Fact]
    public void Of_FigureThatIsNotCounted_IsEmpty()
    {
        _meter.CreateCounter<long>("newsbot.unknown").Add(1);
        Assert.Empty(_tally.Of("newsbot.unknown"));
    }

    [Fact]
    public void Lines_AfterMeasuring_TellNumbersAndTimes()
    {
        _meter.CreateCounter<long>("newsbot.ingestion.articles").Add(1_500, new KeyValuePair<string, object?>("outcome", "not_tested"));
        _meter.CreateHistogram<double>("newsbot.answer.stage.duration").Record(0.0025, new KeyValuePair<string, object?>("stage", "tested"));
        Assert.Contains("1,500 not tested", Assert.Single(SinceStart.Lines(_tally), line => line.Name == "Articles offered").Words, StringComparison.Ordinal);
    }
}
