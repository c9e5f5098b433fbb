using NewsBot.Sources.Feeds.Reading;

namespace NewsBot.Sources.Feeds.Polling;

/// <summary>Whether a feed gives only the beginning of an article.</summary>
internal static class Teaser
{
    private const int ShortestArticle = 600;
    private static readonly string[] Endings = ["...", "…", "[...]", "[…]", "read more", "continue reading", "read more »", "weiterlesen", "lire la suite"];

    public static bool Is(FeedText? body)
    {
        if (body is null || body.Text.Length < ShortestArticle)
            return true;
        var end = body.Text.AsSpan().TrimEnd(" .»>→\n");
        return body.Text.Length < 4 * ShortestArticle && Array.Exists(Endings, ending => body.Text.AsSpan().TrimEnd().EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || EndsIn(end, "read more") || EndsIn(end, "continue reading");
    }

    private static bool EndsIn(ReadOnlySpan<char> text, string words) => text.EndsWith(words, StringComparison.OrdinalIgnoreCase);
}
