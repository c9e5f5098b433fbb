using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.State;

namespace NewsBot.Ingestion;

/// <summary>Remembers how each followed source last did. Thread-safe for different sources.</summary>
/// <remarks>A success like the last one is written at most once a minute. While the record cannot be written the history falls behind;
/// no source waits or fails because of it.</remarks>
internal sealed partial class SourceHistory(ISettingsStore settings, TimeProvider time) : ISourceReports
{
    public static readonly TimeSpan WrittenEvery = TimeSpan.FromMinutes(1);

    private const string Prefix = "sources/";
    private readonly ConcurrentDictionary<string, SourceReport> _written = new(StringComparer.Ordinal);

    /// <param name="source">The source that was read whole.</param>
    /// <param name="problem">What of it could not be read; null when all could.</param>
    public async Task NoteReadAsync(string source, string? problem, CancellationToken cancellation)
    {
        var (now, last) = (time.GetUtcNow(), await LastAsync(source, cancellation));
        if (last.LastSuccess is { } before && now - before < WrittenEvery && problem == last.Problem)
            return;
        await WriteAsync(new SourceReport(source, now, problem is null ? last.LastFailure : now, problem), cancellation);
    }

    public async Task NoteFailedAsync(string source, string problem, CancellationToken cancellation) =>
        await WriteAsync(await LastAsync(source, cancellation) with { LastFailure = time.GetUtcNow(), Problem = problem }, cancellation);

    public async Task<IReadOnlyList<SourceReport>> ListAsync(CancellationToken cancellation) =>
        [.. (await settings.ListAsync(Prefix, cancellation)).Values.Select(Read)];

    private async Task<SourceReport> LastAsync(string source, CancellationToken cancellation)
    {
        if (_written.TryGetValue(source, out var known))
            return known;
        return await settings.FindAsync(Prefix + source, cancellation) is { } kept ? Read(kept) : new SourceReport(source, null, null, null);
    }

    private async Task WriteAsync(SourceReport report, CancellationToken cancellation)
    {
        try
        {
            await settings.PutAsync(Prefix + report.Name, JsonSerializer.Serialize(report, ReportJson.Default.SourceReport), cancellation);
            _written[report.Name] = report;
        }
        catch (RecordUnavailableException)
        {
            // The record's own state is on the board already.
        }
    }

    private static SourceReport Read(string kept) => JsonSerializer.Deserialize(kept, ReportJson.Default.SourceReport)!;

    [JsonSerializable(typeof(SourceReport))]
    private sealed partial class ReportJson : JsonSerializerContext;
}
