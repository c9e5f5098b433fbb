using System.Text;

namespace NewsBot.Sources.Text;

/// <summary>What is done to markup before a parser sees it, since a parser's time can grow with the square of what its author wrote. Pure; one pass each.</summary>
internal static class Markup
{
    private const string OpenData = "<![CDATA[";
    private static readonly string[] NeverNest = ["br", "img", "meta", "link", "input", "hr", "p", "li", "source", "wbr", "area", "col", "td", "tr", "option", "dt", "dd"];

    /// <summary>Whether more elements are open at once than <paramref name="deepest"/>. Those that close each other are not counted.</summary>
    public static bool NestsDeeper(string markup, int deepest)
    {
        var depth = 0;
        for (var at = markup.IndexOf('<'); at >= 0 && at + 1 < markup.Length; at = markup.IndexOf('<', at + 1))
        {
            if (markup[at + 1] == '/')
                depth = Math.Max(0, depth - 1);
            else if (char.IsAsciiLetter(markup[at + 1]) && !NeverNests(markup.AsSpan(at + 1)) && ++depth > deepest)
                return true;
        }

        return false;
    }

    /// <summary>The words alone, for markup that no parser should see.</summary>
    public static string WithoutTags(string markup)
    {
        var words = new StringBuilder(markup.Length);
        var at = 0;
        while (markup.IndexOf('<', at) is >= 0 and var tag)
        {
            words.Append(markup, at, tag - at).Append(' ');
            at = markup.IndexOf('>', tag) is >= 0 and var end ? end + 1 : markup.Length;
        }

        return words.Append(markup, at, markup.Length - at).ToString();
    }

    /// <summary>Mends what would make a browser swallow the words behind it: frames and comments that nobody closes, sections of
    /// character data, and declarations that are none.</summary>
    public static string Mend(string markup)
    {
        if (!markup.Contains("<!", StringComparison.Ordinal) && !markup.Contains("iframe", StringComparison.OrdinalIgnoreCase))
            return markup;

        var mended = new StringBuilder(markup.Length);
        var (lastTag, lastComment) = (markup.LastIndexOf('>'), markup.LastIndexOf("-->", StringComparison.Ordinal));
        var at = 0;
        while (markup.IndexOf('<', at) is >= 0 and var tag)
        {
            mended.Append(markup, at, tag - at);
            var rest = markup.AsSpan(tag);
            if (IsFrame(rest) && tag < lastTag)
                at = markup.IndexOf('>', tag) + 1;
            else if (rest.StartsWith(OpenData))
                at = tag + OpenData.Length;
            else if (rest.StartsWith("<!--") && tag > lastComment)
                at = tag < lastTag ? markup.IndexOf('>', tag) + 1 : tag + "<!--".Length;
            else if (rest.StartsWith("<!") && !rest.StartsWith("<!--") && (tag > lastTag || rest.Length < 3 || !char.IsAsciiLetter(rest[2])))
                at = Replace(mended, tag, "&lt;");
            else
                at = Keep(mended, markup, tag, lastComment);
        }

        mended.Append(markup, at, markup.Length - at);
        return markup.Contains(OpenData, StringComparison.Ordinal) ? mended.Replace("]]>", "").ToString() : mended.ToString();
    }

    /// <summary>A comment stays whole: what looks like a tag in it is none.</summary>
    private static int Keep(StringBuilder mended, string markup, int tag, int lastComment)
    {
        var isComment = tag <= lastComment && markup.AsSpan(tag).StartsWith("<!--");
        var end = isComment && markup.IndexOf("-->", tag, StringComparison.Ordinal) is > 0 and var close ? close + "-->".Length : tag + 1;
        mended.Append(markup, tag, end - tag);
        return end;
    }

    private static int Replace(StringBuilder mended, int tag, string with)
    {
        mended.Append(with);
        return tag + 1;
    }

    private static bool IsFrame(ReadOnlySpan<char> tag)
    {
        var name = tag[1..].TrimStart('/');
        return name.StartsWith("iframe", StringComparison.OrdinalIgnoreCase) && (name.Length == 6 || !char.IsAsciiLetterOrDigit(name[6]));
    }

    private static bool NeverNests(ReadOnlySpan<char> tag)
    {
        foreach (var name in NeverNest)
        {
            if (tag.StartsWith(name, StringComparison.OrdinalIgnoreCase) && tag.Length > name.Length && !char.IsAsciiLetterOrDigit(tag[name.Length]))
                return true;
        }

        return false;
    }
}
