using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsBot.Articles;
using NewsBot.Sources.Feeds.Reading;
using NewsBot.Sources.Text;

namespace NewsBot.Sources.Pages;

/// <summary>What a page says about itself, in JSON-LD first, then in its meta tags.</summary>
internal sealed partial record PageMeta
{
    private const int LongestScript = 512 * 1024;
    private const int MostObjects = 200;

    public string? Title { get; private init; }

    public string? Author { get; private init; }

    public string? Publisher { get; private init; }

    public string? Language { get; private init; }

    public PublicationDate? Published { get; private init; }

    public PublicationDate? Updated { get; private init; }

    public Uri? Canonical { get; private init; }

    /// <summary>Its publisher says that it is not free to read.</summary>
    public bool IsPaid { get; private init; }

    /// <param name="document">As parsed, before anything was taken out.</param>
    /// <param name="address">Relative links are read against it.</param>
    public static PageMeta Read(IDocument document, Uri? address)
    {
        var article = document.QuerySelectorAll("script[type='application/ld+json' i]").SelectMany(script => LinkedData(script.TextContent)).FirstOrDefault();
        return new PageMeta
        {
            Title = Line(article?.Headline) ?? Meta(document, "og:title", "twitter:title", "dc.title", "parsely-title"),
            Author = Line(article?.Author) ?? Person(Meta(document, "author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl")),
            Publisher = Line(article?.Publisher) ?? Meta(document, "og:site_name", "application-name", "dc.publisher"),
            Language = document.DocumentElement.GetAttribute("lang") ?? Meta(document, "og:locale"),
            Published = FeedDates.Read(article?.Published) ?? FeedDates.Read(Meta(document, "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "parsely-pub-date", "pubdate", "sailthru.date", "publish-date", "ptime")) ?? FeedDates.Read(Time(document)),
            Updated = FeedDates.Read(article?.Updated) ?? FeedDates.Read(Meta(document, "article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod")),
            IsPaid = article?.IsPaid ?? "locked".Equals(Meta(document, "article:content_tier"), StringComparison.OrdinalIgnoreCase),
            Canonical = Absolute(document.QuerySelector("link[rel='canonical' i]")?.GetAttribute("href"), address) ?? Absolute(Meta(document, "og:url"), address),
        };
    }

    private static string? Meta(IDocument document, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var meta in document.QuerySelectorAll("meta"))
            {
                var key = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
                if (name.Equals(key, StringComparison.OrdinalIgnoreCase) && Line(meta.GetAttribute("content")) is { } content)
                    return content;
            }
        }

        return null;
    }

    private static string? Time(IDocument document) =>
        document.QuerySelector("article time[datetime], time[itemprop='datePublished'], time[pubdate]")?.GetAttribute("datetime")
        ?? document.QuerySelector("[itemprop='datePublished'][content]")?.GetAttribute("content");

    /// <summary>Profiles are linked where a name should stand, and some names still have their "By".</summary>
    private static string? Person(string? name) => name is null || name.Contains("://", StringComparison.Ordinal) ? null : By().Replace(name, "");

    [GeneratedRegex(@"^\s*by:?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    /// <summary>Line breaks inside of strings, which JSON forbids and pages have.</summary>
    [GeneratedRegex(@"[\u0000-\u001F]+")]
    private static partial Regex Controls();

    private static string? Line(string? words) => HtmlText.LineOf(words ?? "") is { Length: > 0 } line ? line : null;

    private static Uri? Absolute(string? link, Uri? address)
    {
        if (string.IsNullOrWhiteSpace(link))
            return null;
        var found = address is null ? Uri.TryCreate(link, UriKind.Absolute, out var uri) : Uri.TryCreate(address, link, out uri);
        return found && uri!.Scheme is "http" or "https" && uri.Host.Length > 0 ? uri : null;
    }

    private static List<Described> LinkedData(string script) =>
        script.Length > LongestScript ? [] : Parse(script) ?? Parse(Controls().Replace(script, " ")) ?? [];

    /// <returns>Null when the script is no JSON.</returns>
    private static List<Described>? Parse(string script)
    {
        try
        {
            using var document = JsonDocument.Parse(script, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
            return [.. Objects(document.RootElement).Take(MostObjects).Where(IsArticle).Select(Describe)];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        JsonValueKind.Object when element.TryGetProperty("@graph", out var graph) => Objects(graph).Prepend(element),
        JsonValueKind.Object when element.TryGetProperty("mainEntity", out var main) => Objects(main).Prepend(element),
        JsonValueKind.Object => [element],
        _ => [],
    };

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type) && Strings(type).Any(name => name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "LiveBlogPosting" or "Report");

    private static Described Describe(JsonElement article) => new(
        Text(article, "headline") ?? Text(article, "name"),
        article.TryGetProperty("author", out var author) ? Names(author) : null,
        article.TryGetProperty("publisher", out var publisher) ? Names(publisher) : null,
        Text(article, "datePublished") ?? Text(article, "dateCreated"),
        Text(article, "dateModified"),
        article.TryGetProperty("isAccessibleForFree", out var free) && (free.ValueKind == JsonValueKind.False || free.ValueKind == JsonValueKind.String && "false".Equals(free.GetString(), StringComparison.OrdinalIgnoreCase)));

    private static string? Names(JsonElement people) => people.ValueKind switch
    {
        JsonValueKind.String => Person(people.GetString()),
        JsonValueKind.Object => Person(Text(people, "name")),
        JsonValueKind.Array => string.Join(", ", people.EnumerateArray().Take(5).Select(Names).OfType<string>()) is { Length: > 0 } names ? names : null,
        _ => null,
    };

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        _ => [],
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private sealed record Described(string? Headline, string? Author, string? Publisher, string? Published, string? Updated, bool IsPaid);
}
