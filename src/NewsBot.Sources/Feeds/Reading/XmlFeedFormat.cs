using System.Xml.Linq;
using NewsBot.Articles;
using NewsBot.Sources.Text;

namespace NewsBot.Sources.Feeds.Reading;

/// <summary>RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, and CDF. Real feeds mix their words, so one reading knows them all.</summary>
internal static class XmlFeedFormat
{
    private const int LongestLine = 4000;
    private static readonly string[] ItemNames = ["item", "entry"];

    /// <returns>Null when the document is no feed.</returns>
    public static Feed? Read(XElement root, Uri? address)
    {
        var isKnown = root.Name.LocalName.ToLowerInvariant() is "rss" or "rdf" or "feed" or "channel" or "newlocation" or "redirect";
        var channel = root.DescendantsAndSelf().Take(200).FirstOrDefault(element => element.Is("", "channel") || element.Is("", "feed"))
            ?? (isKnown || root.Descendants().Any(IsItem) ? root : null);
        if (channel is null)
            return null;

        var site = BaseOf(channel, address);
        var isAtom = channel.Name.LocalName.Equals("feed", StringComparison.OrdinalIgnoreCase);
        var items = root.Descendants().Where(element => IsItem(element) && !element.Ancestors().Any(IsItem)).Take(FeedReader.MostItems);
        return new Feed
        {
            Id = IdOf(channel, Find(channel, [("", "id"), ("", "guid")]), site),
            Title = Line(Find(channel, [("", "title"), ("dc", "title")]) ?? FromAttribute(channel, "title")),
            Description = (Find(channel, [("", "subtitle"), ("", "tagline"), ("", "description"), ("", "abstract"), ("dc", "description"), ("", "info"), ("itunes", "subtitle"), ("itunes", "summary"), ("feedburner", "browserfriendly")]) is { } about ? Text(about, isAtom).Text : null),
            Link = Page(Resolve(LinkOf(channel), site) ?? Resolve(Attribute(channel, "href"), site)),
            Language = channel.Attribute(XNamespace.Xml + "lang")?.Value ?? root.Attribute(XNamespace.Xml + "lang")?.Value ?? Find(channel, [("", "language")])?.Value ?? Find(channel, [("dc", "language")])?.Value,
            Updated = Date(channel, [("", "updated"), ("", "modified"), ("", "lastbuilddate"), ("dc", "date"), ("dcterms", "modified"), ("", "pubdate")]) ?? FeedDates.Read(Attribute(channel, "lastmod")),
            TimeToLive = FeedPace.Read(channel),
            Items = [.. items.Select(item => ReadItem(item, isAtom || item.Name.LocalName.Equals("entry", StringComparison.OrdinalIgnoreCase), site))],
        };
    }

    private static FeedItem ReadItem(XElement item, bool isAtom, Uri? address)
    {
        var near = BaseOf(item, address);
        var guid = Find(item, [("", "id"), ("", "guid")]);
        var link = Page(Resolve(LinkOf(item), near) ?? Resolve(Attribute(item, "href"), near));
        if (link is null && guid is not null && guid.Name.LocalName.Equals("guid", StringComparison.OrdinalIgnoreCase) && Attribute(guid, "ispermalink") != "false" && IsAddress(guid.Value))
            link = guid.Value.Trim();
        var group = Find(item, [("media", "group")]) ?? item;
        var content = Find(item, [("content", "encoded"), ("", "encoded"), ("", "content"), ("xhtml", "body"), ("", "body"), ("", "fullitem")]);
        // Where an item is told about twice, the first is its summary and the other its content.
        var told = item.Elements().Where(element => (element.Is("", "description") || element.Is("", "summary")) && SaysSomething(element)).Take(2).ToList();
        content ??= told.ElementAtOrDefault(1);
        var summary = told.FirstOrDefault() ?? Find(item, [("", "abstract"), ("dc", "description"), ("itunes", "summary"), ("media", "description")]) ?? Find(group, [("media", "description")]);
        return new FeedItem
        {
            Id = IdOf(item, guid, near),
            Title = Line(Find(item, [("", "title"), ("dc", "title"), ("media", "title")]) ?? FromAttribute(item, "title")),
            Link = link,
            Summary = summary is null ? null : Body(summary, isAtom),
            Content = content is null ? null : Body(content, isAtom),
            Author = FeedAuthor.Read(item),
            Language = (content ?? summary ?? item).AncestorsAndSelf().Select(element => element.Attribute(XNamespace.Xml + "lang")?.Value).FirstOrDefault(language => language is not null),
            Published = Date(item, [("", "published"), ("", "pubdate"), ("", "issued"), ("dcterms", "issued"), ("dcterms", "available")]),
            Updated = Date(item, [("", "updated"), ("", "modified"), ("dc", "date"), ("dcterms", "modified"), ("dc", "modified")]) ?? FeedDates.Read(Attribute(item, "lastmod")),
            Created = Date(item, [("", "created"), ("dcterms", "created"), ("dc", "created"), ("", "date")]),
        };
    }

    private static string? IdOf(XElement item, XElement? guid, Uri? address)
    {
        var id = guid?.Value.Trim() ?? item.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "about" && FeedNames.Family(attribute.Name) == "rdf")?.Value.Trim();
        if (string.IsNullOrEmpty(id))
            return null;
        return guid?.Name.LocalName == "id" && id.Contains('/') ? Resolve(id, address) : id;
    }

    private static bool IsItem(XElement element) =>
        ItemNames.Contains(element.Name.LocalName, StringComparer.OrdinalIgnoreCase) && FeedNames.Family(element.Name) == "";

    /// <summary>The first of the wanted elements that says something, in the order wanted.</summary>
    private static XElement? Find(XElement parent, ReadOnlySpan<(string Family, string Name)> wanted)
    {
        foreach (var (family, name) in wanted)
        {
            foreach (var element in parent.Elements())
            {
                if (element.Is(family, name) && SaysSomething(element))
                    return element;
            }
        }

        return null;
    }

    private static bool SaysSomething(XElement element) => element.HasElements || !string.IsNullOrWhiteSpace(element.Value);

    private static PublicationDate? Date(XElement parent, ReadOnlySpan<(string Family, string Name)> wanted)
    {
        foreach (var one in wanted)
        {
            if (parent.Elements().Where(element => element.Is(one.Family, one.Name)).Select(element => FeedDates.Read(element.Value)).LastOrDefault(date => date is not null) is { } date)
                return date;
        }

        return null;
    }

    private static bool IsAtom(XElement element) => element.Name.NamespaceName.Contains("atom", StringComparison.OrdinalIgnoreCase);

    /// <summary>The page a channel or item stands for: RSS's last link, else Atom's first alternate, else whatever it is nearest to.</summary>
    private static string? LinkOf(XElement parent)
    {
        if (Find(parent, [("feedburner", "origlink")])?.Value.Trim() is { Length: > 0 } original)
            return original;

        string? last = null;
        string? other = null;
        foreach (var link in parent.Elements().Where(element => element.Is("", "link") || element.Is("", "url")))
        {
            var relation = Attribute(link, "rel")?.ToLowerInvariant();
            var target = Attribute(link, "href")?.Trim() ?? link.Value.Trim();
            if (target.Length == 0)
                continue;
            if (relation is null && (Attribute(link, "href") is null || !IsAtom(link)))
                last = target;
            else if (relation is null or "alternate" or "http://www.iana.org/assignments/relation/alternate")
                return last ?? target;
            else if (relation is "via" or "related")
                other ??= target;
        }

        return last ?? other;
    }

    private static XElement? FromAttribute(XElement element, string name) =>
        Attribute(element, name) is { Length: > 0 } value && element.Name.LocalName is "channel" or "item" or "CHANNEL" or "ITEM" ? new XElement("title", Attribute(element, name)) : null;

    private static string? Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.Namespace == XNamespace.None && attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    private static FeedText Text(XElement element, bool isConstruct)
    {
        if (element.HasElements || isConstruct || element.Attribute("type") is not null || element.Attribute("mode") is not null)
            return FeedText.OfConstruct(element);
        return FeedText.OfLoose(element.Value);
    }

    private static FeedText Body(XElement element, bool isConstruct)
    {
        if (isConstruct || element.HasElements || element.Attribute("type") is not null || element.Attribute("mode") is not null)
            return FeedText.OfConstruct(element);
        return FeedText.OfDescription(element.Value);
    }

    private static string? Line(XElement? element)
    {
        if (element is null)
            return null;
        var text = element.Value.Length <= LongestLine ? Text(element, isConstruct: false) : FeedText.OfPlain(element.Value[..LongestLine]);
        return TextCleaner.CleanLine(text.Text) is { Length: > 0 } line ? line : null;
    }

    private static Uri? BaseOf(XElement element, Uri? address)
    {
        foreach (var outer in element.AncestorsAndSelf().Reverse())
        {
            if (outer.Attribute(XNamespace.Xml + "base")?.Value is { } given && Uri.TryCreate(address, given.Trim(), out var nearer) && nearer.Scheme is "http" or "https")
                address = nearer;
            else if (outer.Attribute(XNamespace.Xml + "base")?.Value is { } first && address is null && Uri.TryCreate(first.Trim(), UriKind.Absolute, out var absolute))
                address = absolute;
        }

        return address;
    }

    private static string? Resolve(string? target, Uri? address)
    {
        target = target?.Trim();
        if (string.IsNullOrEmpty(target))
            return null;
        if (Uri.TryCreate(target, UriKind.Absolute, out var absolute) && !absolute.IsFile)
            return target;
        return address is not null && Uri.TryCreate(address, target, out var resolved) ? resolved.AbsoluteUri : target;
    }

    /// <summary>A link that would run a script or open a file is no link; one that stays relative is left to the reader.</summary>
    private static string? Page(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is not ("http" or "https" or "file") ? null : link;

    private static bool IsAddress(string text) => Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
