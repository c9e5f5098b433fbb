using System.Diagnostics.Metrics;
using NewsBot.Retrieval;
using NewsBot.Supervision;

namespace NewsBot.Hosting.Telemetry;

/// <summary>Figures that are looked up when someone asks for them: the index's size and freshness, the state of each part.</summary>
internal sealed class StateMeter
{
    public const string Name = "NewsBot.State";

    private readonly IPassageIndex _index;
    private readonly ComponentBoard _board;

    public StateMeter(IMeterFactory meters, IPassageIndex index, ComponentBoard board)
    {
        (_index, _board) = (index, board);
        var meter = meters.Create(Name);
        meter.CreateObservableGauge("newsbot.index.articles", () => _index.Status.Articles, "{article}", "Searchable articles");
        meter.CreateObservableGauge("newsbot.index.passages", () => _index.Status.Passages, "{passage}", "Searchable passages");
        meter.CreateObservableGauge("newsbot.index.facts", () => _index.Status.Facts, "{fact}", "Facts in them");
        meter.CreateObservableGauge("newsbot.index.size", () => _index.Status.Bytes, "By", "Bytes on disk");
        meter.CreateObservableGauge("newsbot.index.sequence", () => _index.Status.LastSequence, description: "The last change of the record that the index holds");
        meter.CreateObservableGauge("newsbot.index.catching_up", () => _index.Status.CatchingUp ? 1 : 0, description: "1 while the index is behind the record");
        meter.CreateObservableGauge("newsbot.part.state", States, description: "Of each part: 0 off, 1 starting, 2 running, 3 degraded");
    }

    private IEnumerable<Measurement<int>> States() =>
        _board.Components.Select(part => new Measurement<int>((int)part.State, new KeyValuePair<string, object?>("part", part.Name)));
}

/// <summary>Makes the meter and the tally when the host starts, so that the one is observed and the other misses nothing.</summary>
internal sealed class MeterStart(StateMeter meter, Tally tally) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meter);
        ArgumentNullException.ThrowIfNull(tally);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
