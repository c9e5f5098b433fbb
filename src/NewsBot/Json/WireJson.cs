using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Administration;
using NewsBot.Ingestion;

namespace NewsBot.Hosting.Json;

/// <summary>The JSON that goes out of the program and comes into it.</summary>
[JsonSerializable(typeof(AnswerJson))]
[JsonSerializable(typeof(RunLine))]
[JsonSerializable(typeof(QuestionLine))]
[JsonSerializable(typeof(FactLine))]
[JsonSerializable(typeof(DocumentLine))]
[JsonSerializable(typeof(ArticleJson))]
[JsonSerializable(typeof(ProblemJson))]
[JsonSerializable(typeof(ReadinessJson))]
[JsonSerializable(typeof(DeskReply))]
[JsonSerializable(typeof(IReadOnlyList<SourceReport>))]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>One object a line, with letters and quotation marks as they are.</summary>
    public static WireJson Lines { get; } = new(Settings(indented: false));

    /// <summary>For a person at a terminal.</summary>
    public static WireJson Readable { get; } = new(Settings(indented: true));

    private static JsonSerializerOptions Settings(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
    };
}
