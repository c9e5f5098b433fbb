using System.Text.Json;
using NewsBot.Sources.Text;

namespace NewsBot.Sources.Feeds.Reading;

/// <summary>JSON Feed 1 and 1.1, leniently: an item's fields may be missing or of another kind.</summary>
internal static class JsonFeedFormat
{
    public static FeedReading Read(string text, Uri? address)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("items", out var items) && Value(root, "version") is null)
                return new FeedReading(null, "is JSON, but no JSON Feed: it has no items");
            return new FeedReading(ToFeed(root, items, address), null);
        }
        catch (JsonException e)
        {
            return new FeedReading(null, $"is not JSON (line {e.LineNumber + 1}, column {e.BytePositionInLine + 1})");
        }
    }

    private static Feed ToFeed(JsonElement root, JsonElement items, Uri? address) => new()
    {
        Id = Value(root, "feed_url"),
        Title = Line(root, "title"),
        Description = Line(root, "description"),
        Link = Resolve(Value(root, "home_page_url"), address),
        Language = Value(root, "language"),
        Items = items.ValueKind != JsonValueKind.Array ? [] :
            [.. items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Take(FeedReader.MostItems).Select(item => ToItem(item, address))],
    };

    private static FeedItem ToItem(JsonElement item, Uri? address) => new()
    {
        Id = Value(item, "id"),
        Title = Line(item, "title"),
        Link = Resolve(Value(item, "url"), address) ?? Resolve(Value(item, "external_url"), address),
        Summary = Value(item, "summary") is { } summary ? FeedText.OfLoose(summary) : null,
        Content = Value(item, "content_html") is { } html ? FeedText.OfMarkup(html) : Value(item, "content_text") is { } text ? FeedText.OfPlain(text) : null,
        Author = Authors(item),
        Language = Value(item, "language"),
        Published = FeedDates.Read(Value(item, "date_published")),
        Updated = FeedDates.Read(Value(item, "date_modified")),
    };

    private static string? Authors(JsonElement item)
    {
        var names = new List<string>();
        if (item.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array)
            names.AddRange(authors.EnumerateArray().Select(author => Line(author, "name")).OfType<string>());
        if (names.Count == 0 && item.TryGetProperty("author", out var one) && Line(one, "name") is { } name)
            names.Add(name);
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string? Value(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value))
            return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static string? Line(JsonElement element, string name) => Value(element, name) is { } value ? HtmlText.LineOf(value) : null;

    private static string? Resolve(string? target, Uri? address) =>
        target is null ? null : address is not null && Uri.TryCreate(address, target, out var resolved) ? resolved.OriginalString : target;
}
