using System.Text;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Xml.Parser;
using NewsBot.Sources.Text;

namespace NewsBot.Sources.Feeds.Reading;

/// <summary>Reads the XML of feeds: strictly where that works, tolerantly where it does not. Nothing is ever fetched, and no entity
/// expands but HTML's own and short plain ones that the document itself declares.</summary>
internal static class FeedMarkup
{
    private const int DeepestNesting = 256;
    private const int MostOpen = 4000;

    /// <returns>The root; or null with the problem.</returns>
    public static (XElement? Root, string? Problem) Read(string text)
    {
        var start = text.IndexOf('<');
        if (start < 0)
            return (null, "holds no XML");

        var (body, entities, problem) = DocumentType.Strip(text[start..]);
        if (problem is not null)
            return (null, problem);

        var mended = EntityMender.Mend(body, entities);
        if (OpensTooMany(mended))
            return (null, $"nests deeper than {DeepestNesting} levels");
        var root = Strict(mended) ?? Tolerant(mended);
        if (root is null)
            return (null, "is no readable XML");
        if (IsTooDeep(root))
            return (null, $"nests deeper than {DeepestNesting} levels");
        FeedNames.TakeForOwn(root);
        return (root, null);
    }

    private static XElement? Strict(string text)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, IgnoreComments = true, IgnoreProcessingInstructions = true };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings);
            return XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XElement? Tolerant(string text)
    {
        var parser = new XmlParser(new XmlParserOptions { IsSuppressingErrors = true });
        try
        {
            using var document = parser.ParseDocument(TagMender.Mend(WithoutInstructions(text)));
            return document.DocumentElement is { } root ? Convert(root) : null;
        }
        catch (Exception e) when (e is XmlParseException or DomException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Without recursion: how deep a document nests is its author's choice.</summary>
    private static XElement Convert(IElement root)
    {
        var top = Empty(root);
        var open = new Stack<(IElement From, XElement To)>();
        open.Push((root, top));
        while (open.TryPop(out var next))
        {
            foreach (var node in next.From.ChildNodes)
            {
                if (node is IElement element)
                {
                    var copy = Empty(element);
                    next.To.Add(copy);
                    open.Push((element, copy));
                }
                else if (node is ICharacterData { NodeType: NodeType.Text or NodeType.CharacterData } text)
                {
                    next.To.Add(new XText(Legal(text.Data)));
                }
            }
        }

        return top;
    }

    private static XElement Empty(IElement element)
    {
        var copy = new XElement(Name(element.LocalName, element.Prefix, element.NamespaceUri));
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name != "xmlns" && attribute.Prefix != "xmlns")
                copy.SetAttributeValue(Name(attribute.LocalName, attribute.Prefix, attribute.NamespaceUri), Legal(attribute.Value));
        }

        return copy;
    }

    private static XName Name(string local, string? prefix, string? uri)
    {
        var colon = local.IndexOf(':');
        if (colon > 0)
            (prefix, local) = (local[..colon], local[(colon + 1)..]);
        var space = string.IsNullOrEmpty(uri) || prefix is { Length: > 0 } && FeedNames.OfPrefix(prefix) is not null ? FeedNames.OfPrefix(prefix) ?? uri ?? "" : uri;
        return XName.Get(XmlConvert.EncodeLocalName(local), space);
    }

    private static string Legal(string text) => text.AsSpan().ContainsAnyInRange('\0', '\u0008') ? TextCleaner.Clean(text) : text;

    /// <summary>Building a tree takes time that grows with the square of its depth, so markup that opens and never closes is refused before.</summary>
    private static bool OpensTooMany(string text)
    {
        var open = 0;
        for (var at = text.IndexOf('<'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (text.AsSpan(at).StartsWith("<![CDATA["))
                at = text.IndexOf("]]>", at, StringComparison.Ordinal) is >= 0 and var end ? end : text.Length - 2;
            else if (text[at + 1] == '/')
                open = Math.Max(0, open - 1);
            else if (char.IsLetter(text[at + 1]) && !(text.IndexOf('>', at) is > 0 and var close && text[close - 1] == '/') && ++open > MostOpen)
                return true;
        }

        return false;
    }

    private static bool IsTooDeep(XElement root)
    {
        var level = new List<XElement> { root };
        for (var depth = 0; level.Count > 0; depth++)
        {
            if (depth > DeepestNesting)
                return true;
            level = [.. level.SelectMany(element => element.Elements())];
        }

        return false;
    }

    /// <summary>The text without declarations and processing instructions.</summary>
    private static string WithoutInstructions(string text)
    {
        var kept = new StringBuilder(text.Length);
        var at = 0;
        while (text.IndexOf("<?", at, StringComparison.Ordinal) is >= 0 and var start && text.IndexOf("?>", start, StringComparison.Ordinal) is >= 0 and var end)
        {
            kept.Append(text, at, start - at);
            at = end + "?>".Length;
        }

        return kept.Append(text, at, text.Length - at).ToString();
    }
}
