
namespace NewsBot.Sources.Feeds.Reading;

/// <summary>Reads a feed of any usual kind from its bytes. Never throws; never reaches outside the bytes.</summary>
internal static class FeedReader
{
    /// <summary>Items beyond this are passed over.</summary>
    public const int MostItems = 2000;

    /// <param name="bytes">The whole document.</param>
    /// <param name="contentType">What its server said it is, with its charset; null when nobody said anything.</param>
    /// <param name="address">Where it was found: relative links are read against it.</param>
    public static FeedReading Read(ReadOnlySpan<byte> bytes, string? contentType = null, Uri? address = null)
    {
        if (bytes.IsEmpty)
            return new FeedReading(null, "is empty");

        var text = FeedDecoder.Decode(bytes, contentType);
        var start = text.AsSpan().TrimStart().TrimStart('\uFEFF');
        if (start.Length > 0 && start[0] is '{' or '[')
            return JsonFeedFormat.Read(start.ToString(), address);

        var (root, problem) = FeedMarkup.Read(text);
        if (root is null)
            return new FeedReading(null, problem);
        return XmlFeedFormat.Read(root, address) is { } feed
            ? new FeedReading(feed, null)
            : new FeedReading(null, root.Name.LocalName.Equals("html", StringComparison.OrdinalIgnoreCase) ? "is a web page, no feed" : $"is XML, but no feed: it begins with <{root.Name.LocalName}>");
    }
}
