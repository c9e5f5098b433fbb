using System.Diagnostics.Metrics;

namespace NewsBot.Conversations;

/// <summary>Figures of the connection to one chat platform; the same figures for each, told apart by the tag <c>platform</c>.</summary>
/// <param name="platform">"discord".</param>
public sealed class PlatformMeter(string platform)
{
    public const string Name = "NewsBot.Platforms";

    private static readonly Meter Meter = new(Name);

    private static readonly UpDownCounter<int> Connections =
        Meter.CreateUpDownCounter<int>("newsbot.platform.connections", "{connection}", "Open connections that events come over");

    private static readonly Counter<long> Lost =
        Meter.CreateCounter<long>("newsbot.platform.reconnects", "{connection}", "Connections that were lost or replaced, by reason");

    private static readonly Counter<long> RateLimits =
        Meter.CreateCounter<long>("newsbot.platform.rate_limits", "{response}", "Times the platform asked to wait (429), by what for");

    private static readonly Histogram<double> Acknowledgements = Meter.CreateHistogram(
        "newsbot.platform.acknowledgement.duration", "s", "From an event's arrival to the end of its acknowledgement", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 3],
        });

    private static readonly Histogram<double> RoundTrips = Meter.CreateHistogram(
        "newsbot.platform.heartbeat.duration", "s", "From a heartbeat to its answer", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 20],
        });

    private readonly KeyValuePair<string, object?> _platform = new("platform", platform);

    public void Opened() => Connections.Add(1, _platform);

    public void Closed() => Connections.Add(-1, _platform);

    /// <param name="reason">One of a few words, such as "resume".</param>
    public void Reconnects(string reason) => Lost.Add(1, _platform, new("reason", reason));

    /// <param name="scope">One of a few words, such as "global" or a method's name.</param>
    public void RateLimited(string scope) => RateLimits.Add(1, _platform, new("scope", scope));

    public void Acknowledged(TimeSpan took, bool done) => Acknowledgements.Record(took.TotalSeconds, _platform, new("outcome", done ? "done" : "failed"));

    public void HeartbeatAnswered(TimeSpan took) => RoundTrips.Record(took.TotalSeconds, _platform);
}
