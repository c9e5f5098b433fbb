using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NewsBot.Answers;
using NewsBot.Conversations;
using NewsBot.Hosting.Telemetry;
using NewsBot.Indexing.Upkeep;
using NewsBot.Ingestion;
using NewsBot.Sources.Feeds.Polling;
using NewsBot.Sources.Fetching;
using NewsBot.Storage.Database;
using NewsBot.Tests.Hosting.Commands;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting.Telemetry;

/// <summary>The dashboard and the table of figures against the instruments that there are, and those against a running server's page.</summary>
public sealed partial class MetricsTests : IDisposable
{
    private static readonly Type[] Owners =
    [
        typeof(MeteredAnswerer), typeof(StageClock), typeof(IngestionTelemetry), typeof(MeteredFetcher),
        typeof(FeedTelemetry), typeof(PlatformMeter), typeof(IndexTelemetry), typeof(RecordTelemetry),
    ];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Metrics_AfterAQuestion_AreThoseOfTheTableAndTheDashboard()
    {
        await using var server = await RunningServer.StartAsync(_folder.In("data"));
        await server.UntilAsync("/api/ask?q=/who+denied", "\"answered\":true");
        await server.GetAsync("/api/ask?q=was+the+ceasefire+agreed+in+Hamburg?");
        await server.UntilAsync("/metrics", "newsbot_index_work_duration_seconds_count{otel_scope_name=\"NewsBot.Indexing\",work=\"commit\"}");
        var page = await server.GetAsync("/metrics");

        var status = await server.GetAsync("/status");
        Assert.All((string[])["Questions", " answered", " nothing found", "retrieve ", "8 stored"], words => Assert.Contains(words, status, StringComparison.Ordinal));

        foreach (var series in (string[])[
            "kind=\"who\",outcome=\"answered\"", "stage=\"read\"", "stage=\"retrieve\"", "stage=\"rank\"", "stage=\"compose\"", "outcome=\"stored\"",
            "newsbot_ingestion_duration_seconds_count", "work=\"article\"", "work=\"refresh\"", "operation=\"write\"", "newsbot_record_size_bytes", "newsbot_index_lag{", "newsbot_feeds{"])
            Assert.Contains(series, page, StringComparison.Ordinal);

        var instruments = Instruments();
        var shown = Series().Matches(page).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var ours = shown.Where(name => name.StartsWith("newsbot_", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var written = instruments.SelectMany(Written).ToHashSet(StringComparer.Ordinal);
        var states = ours.Except(written).ToList();
        Assert.All(states, name => Assert.Matches("^newsbot_(index_(articles|passages|facts|size_bytes|sequence|catching_up)|part_state)$", name));

        Assert.Equal([], OnDashboard().Except(shown).Except(written));
        Assert.Equal(
            instruments.Select(instrument => Plain(instrument.Name)).Concat(states.Select(name => name.Replace("_bytes", "", StringComparison.Ordinal))).Order(StringComparer.Ordinal),
            InTable().Select(Plain).Order(StringComparer.Ordinal));
    }

    /// <summary>As the exporter names it.</summary>
    private static IEnumerable<string> Written(Instrument instrument)
    {
        var name = Plain(instrument.Name) + instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        return instrument switch
        {
            Histogram<double> => [name + "_bucket", name + "_sum", name + "_count"],
            Counter<long> => [name + "_total"],
            _ => [name],
        };
    }

    private static List<Instrument> Instruments()
    {
        foreach (var owner in Owners)
            RuntimeHelpers.RunClassConstructor(owner.TypeHandle);

        var found = new List<Instrument>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Name.StartsWith("newsbot.", StringComparison.Ordinal) && !instrument.IsObservable)
                found.Add(instrument);
        };
        listener.Start();
        return found;
    }

    private static IEnumerable<string> OnDashboard() =>
        Named().Matches(File.ReadAllText(Checkout.In("docs", "dashboard.json"))).Select(match => match.Value).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> InTable() =>
        Row().Matches(File.ReadAllText(Checkout.In("docs", "metrics.md"))).Select(match => match.Groups["name"].Value);

    private static string Plain(string name) => name.Replace('.', '_');

    [GeneratedRegex(@"^(?<name>[a-z_]+)[{ ]", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Series();

    [GeneratedRegex(@"\b(newsbot|dotnet|http_server)_[a-z_]+\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\| `(?<name>newsbot[a-z._]+)` ", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
