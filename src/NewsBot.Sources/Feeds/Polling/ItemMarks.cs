using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsBot.Sources.Feeds.Reading;
using NewsBot.Sources.Links;

namespace NewsBot.Sources.Feeds.Polling;

/// <summary>By what an item is known again, although its feed may change its id, its link or its date.</summary>
/// <param name="Id">Of the feed's own id for it.</param>
/// <param name="Page">Of its link's canonical address.</param>
/// <param name="Words">Of its words; the last resort of an item that has neither.</param>
internal sealed record ItemMarks(string? Id, string? Page, string Words)
{
    /// <summary>The marks of a feed's items, in their order. An id or a page that several items share marks none of them.</summary>
    public static IReadOnlyList<ItemMarks> Of(IReadOnlyList<(FeedItem Item, Uri? Link)> items)
    {
        var marks = items.Select(one => new ItemMarks(
            one.Item.Id is { } id ? "i" + Hash(id) : null,
            one.Link is null ? null : "p" + Hash(CanonicalUrl.Key(one.Link)),
            "w" + Hash($"{one.Item.Title}\n{one.Item.Body?.Text}"))).ToList();
        var shared = marks.SelectMany(mark => (string?[])[mark.Id, mark.Page]).OfType<string>().CountBy(mark => mark).Where(mark => mark.Value > 1).Select(mark => mark.Key).ToHashSet(StringComparer.Ordinal);
        return [.. marks.Select(mark => new ItemMarks(Unshared(mark.Id, shared), Unshared(mark.Page, shared), mark.Words))];
    }

    public IEnumerable<string> All => ((string?[])[Id, Page, Words]).OfType<string>();

    /// <summary>The item as it is known under any of its marks, the surest first.</summary>
    public SeenItem? FindIn(IReadOnlyDictionary<string, SeenItem> seen)
    {
        foreach (var mark in All)
        {
            if (seen.TryGetValue(mark, out var known))
                return known;
        }

        return null;
    }

    public static long Print(FeedItem item) => (long)Hash64($"{item.Title}\n{item.Body?.Text}\n{item.Author}");

    /// <summary>A page's article is the same whichever feed it stands in; any other item's belongs to its feed.</summary>
    public string ArticleId(Uri feed, Uri? link) => Page is null || link is null ? Drafts.ArticleId.OfItem(feed, Id ?? Words) : Drafts.ArticleId.OfPage(link);

    private static string? Unshared(string? mark, HashSet<string> shared) => mark is not null && shared.Contains(mark) ? null : mark;

    private static string Hash(string text) => Hash64(text).ToString("x16");

    private static ulong Hash64(string text) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan()));
}
