using System.Xml.Linq;

namespace NewsBot.Sources.Feeds.Reading;

/// <summary>The vocabularies that feeds are written in. Real feeds spell their addresses in many ways, so each has one family name here.</summary>
internal static class FeedNames
{
    /// <summary>"dc" for any address of Dublin Core; empty for RSS and Atom themselves; null for a vocabulary that we do not read.</summary>
    public static string? Family(XName name)
    {
        var uri = name.NamespaceName.Trim().TrimEnd('#', '/').ToLowerInvariant();
        if (uri.Length == 0 || IsCore(uri))
            return "";
        return uri switch
        {
            _ when uri.Contains("purl.org/dc/terms") => "dcterms",
            _ when uri.Contains("purl.org/dc/") || uri == "dc" => "dc",
            _ when uri.Contains("purl.org/rss/1.0/modules/content") || uri == "content" => "content",
            _ when uri.Contains("purl.org/rss/1.0/modules/syndication") => "sy",
            _ when uri.Contains("search.yahoo.com/mrss") => "media",
            _ when uri.Contains("itunes.com/dtds/podcast") => "itunes",
            _ when uri.Contains("feedburner") => "feedburner",
            _ when uri.Contains("1999/xhtml") => "xhtml",
            _ when uri.Contains("22-rdf-syntax-ns") => "rdf",
            _ => null,
        };
    }

    /// <summary>The usual address of a prefix that a feed uses without declaring it.</summary>
    public static string? OfPrefix(string? prefix) => prefix?.ToLowerInvariant() switch
    {
        "dc" => "http://purl.org/dc/elements/1.1/",
        "dcterms" => "http://purl.org/dc/terms/",
        "content" => "http://purl.org/rss/1.0/modules/content/",
        "sy" => "http://purl.org/rss/1.0/modules/syndication/",
        "media" => "http://search.yahoo.com/mrss/",
        "itunes" => "http://www.itunes.com/dtds/podcast-1.0.dtd",
        "feedburner" => "http://rssnamespace.org/feedburner/ext/1.0",
        "xhtml" => "http://www.w3.org/1999/xhtml",
        "rdf" => "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "atom" => "http://www.w3.org/2005/Atom",
        "xml" => "http://www.w3.org/XML/1998/namespace",
        _ => null,
    };

    /// <summary>A feed whose own words stand in a vocabulary nobody knows means RSS or Atom all the same.</summary>
    public static void TakeForOwn(XElement root)
    {
        if (root.Name.LocalName.ToLowerInvariant() is not ("rss" or "feed" or "channel") || Family(root.Name) is not null)
            return;
        var strange = root.Name.Namespace;
        foreach (var element in root.DescendantsAndSelf().Where(element => element.Name.Namespace == strange))
            element.Name = element.Name.LocalName;
    }

    public static bool Is(this XElement element, string family, string name) =>
        element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase) && Family(element.Name) == family;

    private static bool IsCore(string uri) =>
        uri.Contains("w3.org/2005/atom") || uri.Contains("purl.org/atom") || uri.Contains("backend.userland.com") || uri.Contains("blogs.law.harvard.edu/tech/rss")
        || uri.Contains("purl.org/rss/1.0") && !uri.Contains("modules") || uri.Contains("my.netscape.com/rdf/simple") || uri.Contains("my.netscape.com/publish/formats")
        || uri.Contains("purl.org/net/rss") || uri.Contains("channel.netscape.com/rdf") || uri.Contains("rssboard.org");
}
