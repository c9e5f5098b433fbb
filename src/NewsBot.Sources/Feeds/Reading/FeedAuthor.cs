using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsBot.Sources.Text;

namespace NewsBot.Sources.Feeds.Reading;

/// <summary>Who wrote an item: names alone, no addresses.</summary>
internal static partial class FeedAuthor
{
    private const int LongestName = 300;

    public static string? Read(XElement item)
    {
        var names = item.Elements()
            .Where(element => element.Is("", "author") || element.Is("dc", "creator") || element.Is("dc", "author") || element.Is("itunes", "author"))
            .Select(Name)
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(5);
        return string.Join(", ", names) is { Length: > 0 } all ? all : null;
    }

    private static string Name(XElement author)
    {
        if (author.Elements().FirstOrDefault(element => element.Name.LocalName.Equals("name", StringComparison.OrdinalIgnoreCase)) is { } name)
            return HtmlText.LineOf(name.Value);
        if (author.HasElements)
            return "";

        var value = HtmlText.LineOf(author.Value);
        value = value.Length <= LongestName ? value : value[..LongestName];
        return Bracketed().Match(value) is { Success: true } bracketed
            ? bracketed.Groups[1].Value.Trim()
            : Address().Replace(value, "").Trim(' ', '<', '>', '(', ')', ',');
    }

    [GeneratedRegex(@"^\S+@\S+\s+\(([^)]+)\)$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\S+@\S+\.\S+")]
    private static partial Regex Address();
}
