using System.Security.Cryptography;
using System.Text;
using NewsBot.Articles;
using NewsBot.Sources.Links;

namespace NewsBot.Sources.Drafts;

/// <summary>Ids of articles that bring none: the same place always gives the same id.</summary>
internal static class ArticleId
{
    public const string FilePrefix = "file-";

    private const int LongestSlug = 40;

    /// <param name="source">The source that holds the file.</param>
    /// <param name="path">Its path within the source, with forward slashes.</param>
    /// <param name="part">The article's part of the file; null when it is the whole file.</param>
    public static string OfFile(string source, string path, string? part = null) =>
        $"{FilePrefix}{Slug(Path.GetFileNameWithoutExtension(path))}-{Hash($"{source}\n{path}\n{part}")}";

    /// <summary>Every way to a page gives one article; what one community sent is an article of its own.</summary>
    public static string OfPage(Uri address, Audience audience = default) =>
        $"page-{Slug(address.IdnHost)}-{Hash(audience.Community is { } community ? $"{CanonicalUrl.Key(address)}\n{community}" : CanonicalUrl.Key(address))}";

    /// <summary>For an item of a feed that has no page of its own.</summary>
    public static string OfItem(Uri feed, string key) => $"item-{Slug(feed.IdnHost)}-{Hash($"{CanonicalUrl.Key(feed)}\n{key}")}";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length == LongestSlug)
                break;
        }

        return slug.ToString().Trim('-') is { Length: > 0 } trimmed ? trimmed : "article";
    }
}
