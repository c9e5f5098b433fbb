using NewsBot.Sources.Text;

namespace NewsBot.Sources.Pages;

/// <summary>What a document is that is no web page, by what its server calls it and by how it begins.</summary>
internal static class PageKind
{
    /// <param name="media">The media type its server names, or null.</param>
    /// <param name="bytes">The document.</param>
    /// <returns>Null for a page; otherwise what follows "is no web page but ".</returns>
    public static string? Other(string? media, ReadOnlySpan<byte> bytes)
    {
        if (media is not null && (Names(media, "rss") || Names(media, "atom") || Names(media, "feed+json")))
            return "a feed; add it with \"feeds add\"";
        if (media is not null && !Names(media, "html") && !media.Equals("text/plain", StringComparison.OrdinalIgnoreCase))
            return media;
        return bytes switch
        {
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "a PDF document",
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a picture",
            [(byte)'P', (byte)'K', 3, 4, ..] => "an archive",
            _ => TextDecoder.IsBinary(bytes) ? "data of another kind" : null,
        };
    }

    private static bool Names(string media, string kind) => media.Contains(kind, StringComparison.OrdinalIgnoreCase);
}
