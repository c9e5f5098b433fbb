using System.Text.Json;
using NewsBot.Sources.Drafts;

namespace NewsBot.Sources.Files;

/// <summary>One article as a JSON object: id, title, text, source, url, author, published.</summary>
internal static class JsonArticle
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    public static Drafted Read(ReadOnlyMemory<byte> json, string? part, bool needsId)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Read(document.RootElement, part, needsId);
        }
        catch (JsonException e)
        {
            return Drafted.Not($"is not JSON (column {e.BytePositionInLine + 1})", part);
        }
    }

    public static Drafted Read(JsonElement json, string? part, bool needsId)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return Drafted.Not("is not a JSON object", part);

        foreach (var name in (string[])["id", "title", "text", "source", "url", "author", "published", "updated", "language"])
        {
            if (json.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
                return Drafted.Not($"{name} is {Shown(value)}; give a string", part);
        }

        var draft = ToDraft(json);
        var problem = Missing("id", needsId ? draft.Id : "derived") ?? Missing("title", draft.Title) ?? Missing("text", draft.Text)
            ?? DraftDate.Problem("published", Text(json, "published")) ?? DraftDate.Problem("updated", Text(json, "updated"));
        return problem is null ? Drafted.Of(draft, part) : Drafted.Not(problem, part);
    }

    private static Draft ToDraft(JsonElement json) => new()
    {
        Id = Text(json, "id"),
        Title = Text(json, "title"),
        Text = Text(json, "text"),
        Publisher = Text(json, "source"),
        Url = Text(json, "url"),
        Author = Text(json, "author"),
        Language = Text(json, "language"),
        Published = DraftDate.Read(Text(json, "published")),
        Updated = DraftDate.Read(Text(json, "updated")),
    };

    private static string? Missing(string name, string? value) => string.IsNullOrWhiteSpace(value) ? $"{name} is missing" : null;

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Shown(JsonElement value) => value.GetRawText() is { Length: > 40 } raw ? raw[..40] + "…" : value.GetRawText();
}
