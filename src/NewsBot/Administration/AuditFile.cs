using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Administration;
using NewsBot.State;

namespace NewsBot.Hosting.Administration;

/// <summary>The audit log: <c>audit.jsonl</c> in the data folder, one administrative command a line.</summary>
internal sealed class AuditFile(IDataFolder folder) : IAuditTrail, IDisposable
{
    public const string Name = "audit.jsonl";

    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task AppendAsync(AuditEntry entry, CancellationToken cancellation)
    {
        var line = JsonSerializer.Serialize(entry, AuditJson.Readable.AuditEntry) + "\n";
        await _turn.WaitAsync(cancellation);
        try
        {
            await File.AppendAllTextAsync(Path.Combine(folder.Path, Name), line, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}

[JsonSerializable(typeof(AuditEntry))]
internal sealed partial class AuditJson : JsonSerializerContext
{
    public static AuditJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<AuditOutcome>(JsonNamingPolicy.SnakeCaseLower) },
    });
}
