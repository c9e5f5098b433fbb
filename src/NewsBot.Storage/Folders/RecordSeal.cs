using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.State;

namespace NewsBot.Storage.Folders;

/// <summary>What the last writer said of <c>news.db</c>, in a small file beside it.</summary>
/// <remarks>While a process writes, the seal is open and names the session that the database is stamped with: a log left behind by a kill
/// belongs to that database alone. Closed in order, the seal holds the file's length and hash, and no log may stand beside it.</remarks>
/// <param name="Session">What the database's header is stamped with.</param>
/// <param name="Before">The stamp that an open seal's database bears until it has the new one.</param>
/// <param name="Length">Of the closed file, in bytes; null while open.</param>
/// <param name="Hash">Of the closed file; null while open, for one too large to prove at start, and in a seal that was hashed
/// in another way.</param>
internal sealed record RecordSeal(int Session, int Before, long? Length = null, [property: JsonPropertyName("xxHash64")] string? Hash = null)
{
    [JsonIgnore]
    public bool IsClosed => Length is not null;

    /// <summary>Null where there is none.</summary>
    public static RecordSeal? Read(FolderPaths paths, out string? problem)
    {
        problem = null;
        if (!File.Exists(paths.Seal))
            return null;

        try
        {
            var seal = JsonSerializer.Deserialize(File.ReadAllText(paths.Seal), SealJson.Default.RecordSeal);
            if (seal is not null)
                return seal;
        }
        catch (JsonException)
        {
        }

        problem = $"{paths.Seal} is not as NewsBot left it; if {paths.Database} is the right record, delete {paths.Seal}, and the record is proved anew.";
        return null;
    }

    public void Write(FolderPaths paths) => DurableFile.Write(paths.Seal, JsonSerializer.Serialize(this, SealJson.Default.RecordSeal));

    public static string HashText(ulong hash) => hash.ToString("x16", CultureInfo.InvariantCulture);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RecordSeal))]
internal sealed partial class SealJson : JsonSerializerContext;
