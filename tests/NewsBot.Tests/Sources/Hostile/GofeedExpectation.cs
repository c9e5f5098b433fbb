using System.Text.Json;
using AngleSharp.Html.Parser;
using NewsBot.Articles;
using NewsBot.Sources.Feeds.Reading;

namespace NewsBot.Tests.Sources.Hostile;

/// <summary>Holds a feed against gofeed's description of it, in any of its three vocabularies (RSS, Atom, universal).</summary>
internal static class GofeedExpectation
{
    public static void Check(Tally tally, string file, JsonElement expected, Feed? feed)
    {
        Words(tally, file, "title", Text(expected, "title"), feed?.Title);
        Words(tally, file, "link", Text(expected, "link") ?? Text(expected, "home_page_url") ?? Alternate(expected), feed?.Link);
        if (file.StartsWith("parser/atom", StringComparison.Ordinal))
            Words(tally, file, "id", Text(expected, "id"), feed?.Id);

        var items = expected.TryGetProperty("items", out var found) || expected.TryGetProperty("entries", out found) ? found.EnumerateArray().ToList() : [];
        for (var i = 0; i < items.Count; i++)
        {
            var item = feed?.Items.ElementAtOrDefault(i);
            var name = $"{file}[{i}]";
            Words(tally, name, "title", Text(items[i], "title"), item?.Title);
            Words(tally, name, "link", Text(items[i], "link") ?? Text(items[i], "url") ?? Alternate(items[i]), item?.Link);
            Words(tally, name, "id", Id(items[i]), item?.Id);
            Date(tally, name, items[i], ["publishedParsed", "pubDateParsed"], item?.Published ?? item?.Updated);
            Date(tally, name, items[i], ["updatedParsed"], item?.Updated ?? item?.Published);
        }
    }

    private static void Words(Tally tally, string file, string field, string? expected, string? actual)
    {
        if (!string.IsNullOrWhiteSpace(expected))
            tally.Check(Seen(expected) == Seen(actual ?? "") || Seen(expected) == Bare(actual ?? "") || Bare(expected) == Bare(actual ?? ""), $"{file}: {field} is «{actual}», not «{expected}»");
    }

    private static void Date(Tally tally, string file, JsonElement item, string[] names, PublicationDate? actual)
    {
        if (names.Select(name => Text(item, name)).FirstOrDefault(value => value is not null) is { } value && DateTimeOffset.TryParse(value, out var expected))
            tally.Check(actual?.At.UtcDateTime == expected.UtcDateTime, $"{file}: date is «{actual}», not «{value}»");
    }

    private static string? Id(JsonElement item) =>
        item.TryGetProperty("guid", out var guid) ? guid.ValueKind == JsonValueKind.Object ? Text(guid, "value") : guid.GetString() : Text(item, "id");

    /// <summary>Atom's alternate link, as gofeed lists it among others.</summary>
    private static string? Alternate(JsonElement element)
    {
        if (!element.TryGetProperty("links", out var links) || links.ValueKind != JsonValueKind.Array)
            return null;
        return links.EnumerateArray().Where(link => link.ValueKind == JsonValueKind.Object && Text(link, "rel") is null or "alternate").Select(link => Text(link, "href")).FirstOrDefault();
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static string Seen(string markup) => Bare(new HtmlParser().ParseDocument(markup).DocumentElement.TextContent);

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
