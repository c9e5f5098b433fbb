using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsBot.Ingestion;

/// <summary>Figures and traces of articles on their way into the record.</summary>
internal static class IngestionTelemetry
{
    public const string Name = "NewsBot.Ingestion";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Source = new(Name);

    private static readonly Counter<long> Articles =
        Meter.CreateCounter<long>("newsbot.ingestion.articles", "{article}", "Articles offered, by what became of them");

    private static readonly Counter<long> Copies =
        Meter.CreateCounter<long>("newsbot.ingestion.copies", "{article}", "Articles taken in that tell a story which the record held already");

    private static readonly Counter<long> Expired =
        Meter.CreateCounter<long>("newsbot.ingestion.expired", "{article}", "Articles let go because their time was over");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "newsbot.ingestion.duration", "s", "From an article's arrival to its receipt", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5],
        });

    public static void Count(IngestReceipt receipt, TimeSpan took)
    {
        Articles.Add(1, new KeyValuePair<string, object?>("outcome", NameOf(receipt.Outcome)));
        Duration.Record(took.TotalSeconds);
        if (receipt.IsCopy)
            Copies.Add(1);
    }

    public static void CountExpired(int articles) => Expired.Add(articles);

    public static Activity? Storing(int articles) => Source.StartActivity("store")?.SetTag("newsbot.articles", articles);

    private static string NameOf(IngestOutcome outcome) => outcome switch
    {
        IngestOutcome.NotStored => "not_stored",
        _ => outcome.ToString().ToLowerInvariant(),
    };
}
