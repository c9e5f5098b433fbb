using System.Security.Cryptography;
using System.Text;

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

    /// <param name="canonical">The page's canonical address, so that every way to a page gives one article.</param>
    public static string OfPage(Uri canonical) => $"page-{Slug(canonical.Host)}-{Hash(canonical.AbsoluteUri)}";

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
