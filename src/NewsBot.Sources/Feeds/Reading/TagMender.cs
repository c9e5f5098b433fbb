using System.Collections.Frozen;
using System.Text;

namespace NewsBot.Sources.Feeds.Reading;

/// <summary>Closes what a feed leaves open, so that a forgotten end tag costs no more than the element that it belongs to.</summary>
/// <remarks>An end tag closes everything that was opened since its start tag; one without a start tag is dropped. No item holds another.
/// Pure; one pass.</remarks>
internal sealed class TagMender
{
    /// <summary>HTML's elements that never have content. "link" is not among them: feeds give it one.</summary>
    private static readonly FrozenSet<string> Empty = FrozenSet.ToFrozenSet(["br", "hr", "img", "wbr", "input", "col", "area", "embed"], StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Items = FrozenSet.ToFrozenSet(["item", "entry"], StringComparer.Ordinal);

    private readonly string _text;
    private readonly StringBuilder _mended;
    private readonly List<string> _open = [];
    private bool _hasStrayQuote;

    private TagMender(string text) => (_text, _mended) = (text, new StringBuilder(text.Length + 64));

    public static string Mend(string text) => new TagMender(text).Mend();

    private string Mend()
    {
        var at = 0;
        while (_text.IndexOf('<', at) is >= 0 and var tag)
        {
            _mended.Append(_text, at, tag - at);
            at = EndOf(tag);
            var name = NameAt(tag);
            if (name.Length == 0)
                _mended.Append(_text, tag, at - tag);
            else if (_text[tag + 1] == '/')
                Close(name);
            else
                Open(name, tag, at);
        }

        _mended.Append(_text, at, _text.Length - at);
        CloseTo(0);
        return _mended.ToString();
    }

    /// <summary>Empty for what is no tag: comments, CDATA, instructions, a lone "&lt;".</summary>
    private string NameAt(int tag)
    {
        var start = tag + 1 < _text.Length && _text[tag + 1] == '/' ? tag + 2 : tag + 1;
        var end = start;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] is ':' or '-' or '_' or '.'))
            end++;
        return end > start && char.IsLetter(_text[start]) ? _text[start..end] : "";
    }

    private int EndOf(int tag)
    {
        foreach (var (begin, end) in ((string, string)[])[("<![CDATA[", "]]>"), ("<!--", "-->"), ("<?", "?>")])
        {
            if (_text.AsSpan(tag).StartsWith(begin))
                return _text.IndexOf(end, tag, StringComparison.Ordinal) is >= 0 and var close ? close + end.Length : _text.Length;
        }

        return NameAt(tag).Length == 0 ? tag + 1 : EndOfTag(tag);
    }

    /// <summary>After the "&gt;" that stands in no quoted value; after the first one from where quotation marks turn out not to match.</summary>
    private int EndOfTag(int tag)
    {
        var (quote, at) = ('\0', tag + 1);
        for (; !_hasStrayQuote && at < _text.Length && (_text[at] != '<' || quote != '\0'); at++)
        {
            var c = _text[at];
            if (quote == '\0' && c == '>')
                return at + 1;
            if (quote != '\0' ? c == quote : c is '"' or '\'')
                quote = quote == '\0' ? c : '\0';
        }

        // Looked for to the very end once, and never again.
        _hasStrayQuote |= at == _text.Length;
        return _text.IndexOf('>', tag) is >= 0 and var close ? close + 1 : _text.Length;
    }

    private void Open(string name, int tag, int end)
    {
        if (Items.Contains(name) && _open.LastIndexOf(name) is >= 0 and var outer)
            CloseTo(outer);

        var isClosed = _text[end - 1] == '>' && _text[end - 2] == '/';
        if (isClosed || !Empty.Contains(name))
            _mended.Append(_text, tag, end - tag);
        else
            _mended.Append(_text, tag, end - tag - 1).Append("/>");
        if (!isClosed && !Empty.Contains(name))
            _open.Add(name);
    }

    private void Close(string name)
    {
        if (_open.LastIndexOf(name) is >= 0 and var start)
            CloseTo(start);
    }

    private void CloseTo(int count)
    {
        for (; _open.Count > count; _open.RemoveAt(_open.Count - 1))
            _mended.Append("</").Append(_open[^1]).Append('>');
    }
}
