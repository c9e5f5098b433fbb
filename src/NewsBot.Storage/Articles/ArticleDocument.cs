using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Articles;

namespace NewsBot.Storage.Articles;

/// <summary>An article as the record keeps it: JSON, with a checksum that proves it unchanged when it is read again.</summary>
/// <remarks>The same article always gives the same text, so equal checksums mean an equal article.</remarks>
internal static class ArticleDocument
{
    private static readonly ArticleJson Json = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new AudienceConverter(), new PublicationDateConverter() },
    });

    public static string Write(Article article) => JsonSerializer.Serialize(article, Json.Article);

    /// <summary>Null when the text is not an article's.</summary>
    public static Article? Read(string document)
    {
        try
        {
            return JsonSerializer.Deserialize(document, Json.Article);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static long Checksum(string document) => unchecked((long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(document.AsSpan())));

    private sealed class AudienceConverter : JsonConverter<Audience>
    {
        public override Audience Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.GetString() is { Length: > 0 } community ? Audience.Of(community) : Audience.Everyone;

        public override void Write(Utf8JsonWriter writer, Audience value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Community ?? "");
    }

    private sealed class PublicationDateConverter : JsonConverter<PublicationDate>
    {
        private const string Moment = "O";

        public override PublicationDate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            PublicationDate.TryParse(reader.GetString(), out var date) ? date : throw new JsonException("Not a date.");

        public override void Write(Utf8JsonWriter writer, PublicationDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.HasTime ? value.At.ToString(Moment) : value.ToString());
    }
}

[JsonSerializable(typeof(Article))]
internal sealed partial class ArticleJson : JsonSerializerContext;
