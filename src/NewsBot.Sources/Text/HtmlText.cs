using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsBot.Articles;

namespace NewsBot.Sources.Text;

/// <summary>The words of a piece of markup as a reader sees them: paragraphs set apart by an empty line, captions apart.</summary>
internal sealed record HtmlText(string Text, ImmutableArray<Caption> Captions)
{
    private static readonly FrozenSet<string> Unseen = FrozenSet.ToFrozenSet(
        ["script", "style", "template", "noscript", "iframe", "embed", "svg", "head", "title", "button", "select", "textarea", "input", "form", "dialog", "canvas", "audio", "video", "nav"]);

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        ["address", "article", "aside", "blockquote", "body", "dd", "details", "div", "dl", "dt", "fieldset", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "thead", "tr", "ul"]);

    private const int DeepestNesting = 1000;
    private const int LongestLine = 4000;
    private static readonly HtmlParser Parser = new();

    public static HtmlText Of(string markup)
    {
        var isTooDeep = Markup.NestsDeeper(markup, DeepestNesting);
        using var document = Parser.ParseDocument(isTooDeep ? Markup.WithoutTags(markup) : Markup.Mend(markup));
        return Of(document.DocumentElement);
    }

    public static HtmlText Of(INode root)
    {
        var walk = new Walk();
        walk.Visit(root);
        return new HtmlText(walk.Paragraphs(), walk.Captions());
    }

    /// <summary>The words of a one-line piece of markup such as a headline; what no line is long enough for is cut off.</summary>
    public static string LineOf(string markup)
    {
        markup = markup.Length <= LongestLine ? markup : markup[..LongestLine];
        return TextCleaner.CleanLine(markup.AsSpan().ContainsAny('<', '&') ? Of(markup).Text : markup);
    }

    private sealed class Walk
    {
        private const int DeepestNesting = 400;

        private readonly List<string> _paragraphs = [];
        private readonly List<Caption> _captions = [];
        private readonly StringBuilder _current = new();
        private int _depth;

        public string Paragraphs()
        {
            EndParagraph();
            return TextCleaner.Clean(string.Join("\n\n", _paragraphs));
        }

        public ImmutableArray<Caption> Captions() => [.. _captions];

        public void Visit(INode node)
        {
            if (node is IText text)
            {
                Append(text.Data);
                return;
            }

            if (_depth >= DeepestNesting)
            {
                Append(node.TextContent);
                return;
            }

            _depth++;
            if (node is not IElement element)
                VisitChildren(node);
            else if (!Unseen.Contains(element.LocalName) && !IsHidden(element))
                VisitElement(element);
            _depth--;
        }

        private void VisitElement(IElement element)
        {
            switch (element.LocalName)
            {
                case "br":
                    _current.Append('\n');
                    return;
                case "figcaption":
                    AddCaption(element);
                    return;
                case "td" or "th":
                    _current.Append(' ');
                    VisitChildren(element);
                    return;
            }

            var isBlock = Blocks.Contains(element.LocalName);
            if (isBlock)
                EndParagraph();
            VisitChildren(element);
            if (isBlock)
                EndParagraph();
        }

        private void VisitChildren(INode node)
        {
            foreach (var child in node.ChildNodes)
                Visit(child);
        }

        private void AddCaption(IElement element)
        {
            var inner = new Walk { _depth = _depth };
            inner.VisitChildren(element);
            if (TextCleaner.Collapse(inner.Paragraphs()) is { Length: > 0 } caption && _captions.TrueForAll(known => known.Text != caption))
                _captions.Add(CaptionReader.Split(caption));
        }

        private void Append(string text)
        {
            foreach (var c in text)
            {
                if (!char.IsWhiteSpace(c) || c == '\u00A0')
                    _current.Append(c == '\u00A0' ? ' ' : c);
                else if (_current.Length > 0 && _current[^1] is not (' ' or '\n'))
                    _current.Append(' ');
            }
        }

        /// <summary>One line break stays inside a paragraph, two begin another.</summary>
        private void EndParagraph()
        {
            var lines = _current.ToString().Split('\n', StringSplitOptions.TrimEntries);
            _current.Clear();
            var paragraph = new List<string>();
            foreach (var line in lines.Append(""))
            {
                if (line.Length > 0)
                {
                    paragraph.Add(line);
                }
                else if (paragraph.Count > 0)
                {
                    _paragraphs.Add(string.Join('\n', paragraph));
                    paragraph.Clear();
                }
            }
        }

        private static bool IsHidden(IElement element) =>
            element.HasAttribute("hidden")
            || element.GetAttribute("style") is { } style && style.Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }
}
