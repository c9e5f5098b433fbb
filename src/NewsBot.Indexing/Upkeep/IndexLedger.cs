using System.Globalization;
using System.IO.Hashing;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lucene.Net.Store;
using NewsBot.State;
using Directory = Lucene.Net.Store.Directory;

namespace NewsBot.Indexing.Upkeep;

/// <summary>Length and hash of every file of the last commit, kept beside the index.</summary>
/// <remarks>Lucene writes each file once, so a file in the ledger never changes for good reason. The ledger follows its commit by a moment;
/// a kill between the two leaves files that the ledger does not name, and those are checked by Lucene's own means.</remarks>
internal sealed record IndexLedger(IReadOnlyDictionary<string, LedgerEntry> Files)
{
    private const int BufferSize = 1 << 18;

    public static IndexLedger Empty { get; } = new(new Dictionary<string, LedgerEntry>(StringComparer.Ordinal));

    /// <summary>Empty when there is none, or none that can be read.</summary>
    public static IndexLedger Read(string path)
    {
        try
        {
            var ledger = JsonSerializer.Deserialize(File.ReadAllText(path), LedgerJson.Default.IndexLedger);
            // An entry that was hashed in another way says nothing of its file.
            return ledger?.Files is null || ledger.Files.Values.Any(entry => entry?.Hash is null) ? Empty : ledger;
        }
        catch (Exception failure) when (failure is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            return Empty;
        }
    }

    public void Write(string path) => DurableFile.Write(path, JsonSerializer.Serialize(this, LedgerJson.Default.IndexLedger));

    /// <summary>The ledger of a new commit; only files that are new to it are read.</summary>
    public IndexLedger Renew(Directory directory, IEnumerable<string> committed)
    {
        var files = new Dictionary<string, LedgerEntry>(StringComparer.Ordinal);
        foreach (var name in committed)
            files[name] = Files.TryGetValue(name, out var known) ? known : EntryOf(directory, name);
        return new IndexLedger(files);
    }

    /// <summary>Throws what the directory throws when the file cannot be read.</summary>
    public static LedgerEntry EntryOf(Directory directory, string name)
    {
        using var input = directory.OpenInput(name, IOContext.READ_ONCE);
        var hash = new XxHash64();
        var buffer = new byte[Math.Min(BufferSize, input.Length)];
        for (var left = input.Length; left > 0;)
        {
            var length = (int)Math.Min(left, buffer.Length);
            input.ReadBytes(buffer, 0, length);
            hash.Append(buffer.AsSpan(0, length));
            left -= length;
        }

        return new LedgerEntry(input.Length, hash.GetCurrentHashAsUInt64().ToString("x16", CultureInfo.InvariantCulture));
    }
}

internal sealed record LedgerEntry(long Length, [property: JsonPropertyName("xxHash64")] string Hash);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IndexLedger))]
internal sealed partial class LedgerJson : JsonSerializerContext;
