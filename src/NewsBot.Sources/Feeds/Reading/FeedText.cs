using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using System.Xml.Linq;
using NewsBot.Articles;
using NewsBot.Sources.Text;

namespace NewsBot.Sources.Feeds.Reading;

/// <summary>A text of a feed, whatever markup it came in.</summary>
internal sealed partial record FeedText(string Text, ImmutableArray<Caption> Captions)
{
    private static readonly HashSet<string> Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    /// <summary>Text as RSS holds it: markup when it looks like markup.</summary>
    public static FeedText OfLoose(string value) => LooksLikeMarkup(value) ? OfMarkup(value) : OfPlain(value);

    /// <summary>A description of RSS: markup, unless there is no tag in it; its line breaks then count.</summary>
    public static FeedText OfDescription(string value) =>
        value.Contains('<') ? OfMarkup(value) : value.Contains('&') ? OfMarkup(value.ReplaceLineEndings("<br>")) : OfPlain(value);

    public static FeedText OfMarkup(string markup)
    {
        var words = HtmlText.Of(markup);
        return new FeedText(words.Text, words.Captions);
    }

    public static FeedText OfPlain(string value) => new(TextCleaner.Clean(value), []);

    /// <summary>A construct of Atom, with its type ("text", "html", "xhtml", a media type) and its mode ("escaped", "base64").</summary>
    public static FeedText OfConstruct(XElement element)
    {
        var type = element.Attribute("type")?.Value.Trim().ToLowerInvariant() ?? "";
        var mode = element.Attribute("mode")?.Value.Trim().ToLowerInvariant() ?? "";
        var isMarkup = type.Contains("html", StringComparison.Ordinal);
        if (element.HasElements)
            return OfMarkup(Markup(element));
        if (mode == "base64" || IsBinary(type))
            return FromBase64(element.Value, isSaid: mode == "base64") is { } decoded ? isMarkup ? OfMarkup(decoded) : OfLoose(decoded) : OfPlain(element.Value);
        return isMarkup ? OfMarkup(element.Value) : OfLoose(element.Value);
    }

    /// <summary>The markup inside an element as a browser reads it: no prefixes, and nothing closes itself that may not.</summary>
    public static string Markup(XElement element)
    {
        var copy = new XElement(element);
        foreach (var inner in copy.DescendantsAndSelf())
        {
            inner.Name = inner.Name.LocalName;
            inner.Attributes().Where(attribute => attribute.IsNamespaceDeclaration || attribute.Name.Namespace != XNamespace.None).Remove();
            if (inner.IsEmpty && !Void.Contains(inner.Name.LocalName))
                inner.Add(new XText(""));
        }

        var markup = new StringBuilder();
        foreach (var node in copy.Nodes())
            markup.Append(node is XCData data ? System.Net.WebUtility.HtmlEncode(data.Value) : node.ToString(SaveOptions.DisableFormatting));
        return markup.ToString();
    }

    /// <summary>Markup closes a tag or holds an entity, and every tag and entity in it is a real one.</summary>
    private static bool LooksLikeMarkup(string value)
    {
        if (!value.AsSpan().ContainsAny('<', '&') || !ClosingTagOrEntity().IsMatch(value))
            return false;
        return Tag().Matches(value).All(tag => HtmlNames.IsElement(tag.Groups[1].Value))
            && Entity().Matches(value).All(entity => HtmlNames.Entity(entity.Groups[1].Value) is not null);
    }

    private static bool IsBinary(string type) =>
        type.Contains('/') && !type.StartsWith("text/", StringComparison.Ordinal) && !type.EndsWith("+xml", StringComparison.Ordinal) && !type.EndsWith("/xml", StringComparison.Ordinal) && !type.Contains("html", StringComparison.Ordinal);

    /// <summary>A type that is no text only suggests the encoding: then what comes out has to be text to count.</summary>
    private static string? FromBase64(string value, bool isSaid)
    {
        var bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value.Trim(), bytes, out var written) && (isSaid || Utf8.IsValid(bytes.AsSpan(0, written))) ? TextDecoder.Decode(bytes.AsSpan(0, written)) : null;
    }

    [GeneratedRegex(@"</\w|<\w[^<>]*/>|&#?\w+;|<(?:p|br|img|hr|div|a|b|i|em|strong)\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex ClosingTagOrEntity();

    [GeneratedRegex(@"</?(\w+)")]
    private static partial Regex Tag();

    [GeneratedRegex(@"&([a-zA-Z]\w*);")]
    private static partial Regex Entity();
}
