using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsBot.Sources.Fetching;

/// <summary>Counts, times and traces every fetch.</summary>
/// <remarks>Of an address only the host is traced: the rest may hold secrets.</remarks>
internal sealed class MeteredFetcher(IFetcher inner, TimeProvider time) : IFetcher
{
    public const string Name = "NewsBot.Fetching";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Source = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "newsbot.fetch.duration", "s", "Time of a fetch with its redirects and the wait for its host, by outcome", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 60],
        });

    private static readonly Counter<long> Bytes = Meter.CreateCounter<long>("newsbot.fetch.size", "By", "Bytes fetched, after decompression");

    public async Task<Fetched> FetchAsync(FetchRequest request, CancellationToken cancellation)
    {
        using var activity = Source.StartActivity("fetch", ActivityKind.Client);
        var (began, outcome) = (time.GetTimestamp(), "cancelled");
        try
        {
            var fetched = await inner.FetchAsync(request, cancellation);
            outcome = NameOf(fetched.Outcome);
            Bytes.Add(fetched.Body.Length);
            return fetched;
        }
        finally
        {
            activity?.SetTag("server.address", request.Address.IdnHost).SetTag("newsbot.outcome", outcome);
            Duration.Record(time.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
        }
    }

    private static string NameOf(FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.NotModified => "not_modified",
        _ => outcome.ToString().ToLowerInvariant(),
    };
}
