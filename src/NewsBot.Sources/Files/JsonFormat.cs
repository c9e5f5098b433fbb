using System.Text.Json;
using NewsBot.Sources.Drafts;

namespace NewsBot.Sources.Files;

/// <summary>One article, or an array of articles.</summary>
internal static class JsonFormat
{
    public static IEnumerable<Drafted> Read(byte[] bytes)
    {
        var json = bytes.AsMemory(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0);
        JsonDocument document;
        string? problem = null;
        try
        {
            document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 32 });
        }
        catch (JsonException e)
        {
            document = JsonDocument.Parse("[]");
            problem = $"is not JSON (line {e.LineNumber + 1}, column {e.BytePositionInLine + 1})";
        }

        using (document)
        {
            if (problem is not null)
                yield return Drafted.Not(problem);
            else if (document.RootElement.ValueKind != JsonValueKind.Array)
                yield return JsonArticle.Read(document.RootElement, part: null, needsId: false);
            else
            {
                foreach (var (index, item) in document.RootElement.EnumerateArray().Index())
                    yield return JsonArticle.Read(item, $"item {index + 1}", needsId: true);
            }
        }
    }
}
