using System.Text;
using System.Xml;
using System.Xml.Linq;
using NewsBot.Sources.Feeds.Reading;
using NewsBot.Sources.Fetching;

namespace NewsBot.Sources.Feeds.Subscriptions;

/// <summary>Lists of feeds as other readers export and import them (OPML 2.0).</summary>
internal static class Opml
{
    /// <returns>The feeds of the list, and why there are none.</returns>
    public static (IReadOnlyList<(Uri Address, string? Title)> Feeds, string? Problem) Read(ReadOnlySpan<byte> bytes)
    {
        var (root, problem) = FeedMarkup.Read(FeedDecoder.Decode(bytes, contentType: null));
        if (root is null)
            return ([], problem);
        if (!root.Name.LocalName.Equals("opml", StringComparison.OrdinalIgnoreCase))
            return ([], $"is no OPML: it begins with <{root.Name.LocalName}>");

        var feeds = root.Descendants().Where(element => element.Name.LocalName.Equals("outline", StringComparison.OrdinalIgnoreCase))
            .Select(outline => (Address: Address(Attribute(outline, "xmlUrl")), Title: Attribute(outline, "title") ?? Attribute(outline, "text")))
            .Where(feed => feed.Address is not null)
            .Select(feed => (feed.Address!, feed.Title)).ToList();
        return feeds.Count == 0 ? ([], "lists no feed with an http or https address") : (feeds, null);
    }

    public static string Write(IEnumerable<Subscription> feeds)
    {
        var outlines = feeds.Select(feed => new XElement("outline",
            new XAttribute("type", "rss"),
            new XAttribute("text", Legal(feed.Title ?? feed.Address.AbsoluteUri)),
            new XAttribute("xmlUrl", feed.Address.AbsoluteUri)));
        var document = new XElement("opml", new XAttribute("version", "2.0"), new XElement("head", new XElement("title", "NewsBot's feeds")), new XElement("body", outlines));
        return new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").Append(document).Append('\n').ToString();
    }

    private static string? Attribute(XElement outline, string name) =>
        outline.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value.Trim() is { Length: > 0 } value ? value : null;

    private static Uri? Address(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && FetchGuard.Refusal(address) is null ? address : null;

    private static string Legal(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));
}
