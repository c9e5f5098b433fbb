using System.Collections.Frozen;
using AngleSharp.Html;

namespace NewsBot.Sources.Feeds.Reading;

/// <summary>Names that HTML knows.</summary>
internal static class HtmlNames
{
    private static readonly FrozenSet<string> Elements = FrozenSet.ToFrozenSet(
        [
            "a", "abbr", "acronym", "address", "applet", "area", "article", "aside", "audio", "b", "base", "bdi", "bdo", "big", "blink", "blockquote", "body", "br",
            "button", "canvas", "caption", "center", "cite", "code", "col", "colgroup", "data", "dd", "del", "details", "dfn", "dialog", "dir", "div", "dl", "dt",
            "em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
            "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "legend", "li", "link", "main", "map", "mark", "menu", "meta", "meter", "nav",
            "noscript", "object", "ol", "optgroup", "option", "output", "p", "param", "picture", "pre", "progress", "q", "rp", "rt", "ruby", "s", "samp", "script",
            "section", "select", "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template",
            "textarea", "tfoot", "th", "thead", "time", "title", "tr", "track", "tt", "u", "ul", "var", "video", "wbr",
        ],
        StringComparer.OrdinalIgnoreCase);

    public static bool IsElement(string name) => Elements.Contains(name);

    /// <summary>The characters an entity stands for ("nbsp"); null when HTML knows no such entity.</summary>
    public static string? Entity(string name) => HtmlEntityProvider.Resolver.GetSymbol(name + ";");
}
