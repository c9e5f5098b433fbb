using System.Text.RegularExpressions;

namespace NewsBot.Sources.Feeds.Reading;

/// <summary>The document type declaration before a feed: taken off, since it can do nothing but harm.</summary>
/// <remarks>Some honest feeds declare a few short entities of plain text; those are kept. An entity that refers to another one, to a
/// file or to an address is how XML bombs and thefts are made: such a document is refused.</remarks>
internal static partial class DocumentType
{
    private const int MostEntities = 64;
    private const int LongestValue = 128;

    public static (string Body, IReadOnlyDictionary<string, string> Entities, string? Problem) Strip(string text)
    {
        var entities = new Dictionary<string, string>(StringComparer.Ordinal);
        var root = RootTag().Match(text);
        var prolog = root.Success ? text.AsSpan(0, root.Index) : text;
        var start = prolog.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
            return (text, entities, null);

        var end = End(text, start);
        if (end < 0)
            return (text, entities, "has a document type declaration without end");

        var declaration = text[start..end];
        foreach (Match entity in Declared().Matches(declaration))
        {
            var value = entity.Groups["value"].Value;
            if (!entity.Groups["value"].Success || value.Length > LongestValue || entities.Count == MostEntities || Refers().IsMatch(value))
                return (text, entities, "declares entities of its own, which feeds have no need of");
            entities.TryAdd(entity.Groups["name"].Value, value);
        }

        return (text.Remove(start, end - start), entities, null);
    }

    /// <summary>One past the declaration's end; brackets, quotation marks and comments are minded.</summary>
    private static int End(string text, int start)
    {
        var inSubset = false;
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' or '\'':
                    i = text.IndexOf(text[i], i + 1);
                    if (i < 0)
                        return -1;
                    break;
                case '[':
                    inSubset = true;
                    break;
                case ']':
                    inSubset = false;
                    break;
                case '>' when !inSubset:
                    return i + 1;
            }
        }

        return -1;
    }

    [GeneratedRegex(@"<[A-Za-z_]")]
    private static partial Regex RootTag();

    [GeneratedRegex("""<!ENTITY\s+(?:%\s+)?(?<name>[\w.:-]+)\s+(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?:SYSTEM|PUBLIC)\b)""", RegexOptions.IgnoreCase)]
    private static partial Regex Declared();

    /// <summary>Another entity, or markup; a numbered character is plain text.</summary>
    [GeneratedRegex("&(?!#)|%|<")]
    private static partial Regex Refers();
}
