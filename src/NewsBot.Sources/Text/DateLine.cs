using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Articles;

namespace NewsBot.Sources.Text;

/// <summary>The line of a copied page that holds its dates and its author: "July 9, 2017 Updated: July 9, 2017", "By Jane Roe | 9 July 2017, 3:45 pm".</summary>
internal sealed partial record DateLine(PublicationDate? Published, PublicationDate? Updated, string? Author)
{
    private static readonly FrozenDictionary<string, int> Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames
        .Take(12).Select((name, index) => (name, index)).ToFrozenDictionary(month => month.name[..3], month => month.index + 1, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every date has a year: a line without is not looked through with a pattern that long.</summary>
    private static readonly SearchValues<string> Centuries = SearchValues.Create(["19", "20"], StringComparison.Ordinal);

    /// <summary>Null when the line holds anything but dates, an author and the words that go with them.</summary>
    public static DateLine? Read(string line)
    {
        if (line.Length > 200)
            return null;

        PublicationDate? published = null;
        PublicationDate? updated = null;
        var mayBeDated = line.AsSpan().ContainsAny(Centuries);
        foreach (var match in mayBeDated ? Date().Matches(line).AsEnumerable() : [])
        {
            if (ToDate(match) is not { } date)
                return null;
            if (match.Groups["updated"].Success)
                updated ??= date;
            else
                published ??= date;
        }

        var rest = mayBeDated ? Date().Replace(line, " | ") : line;
        var author = default(string);
        if (Byline().Match(rest) is { Success: true } byline)
        {
            author = byline.Groups["name"].Value.Trim(' ', ',', '.');
            rest = rest.Remove(byline.Index, byline.Length);
        }

        var nothingElse = Furniture().Replace(rest, "").All(c => !char.IsLetterOrDigit(c));
        return nothingElse && (published ?? updated) is not null || nothingElse && author is not null
            ? new DateLine(published ?? updated, updated, author)
            : null;
    }

    private static PublicationDate? ToDate(Match match)
    {
        var year = int.Parse(match.Groups["y"].Value);
        var month = match.Groups["mon"].Success ? Months[match.Groups["mon"].Value[..3]] : int.Parse(match.Groups["m"].Value);
        var day = int.Parse(match.Groups["d"].Value);
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        return PublicationDate.OfDay(new DateOnly(year, month, day));
    }

    private const string Weekday = @"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?";
    private const string Month = @"(?<mon>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?";
    private const string Time = @"(?:,?\s*(?:at\s+|-\s+|\|\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\(?(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|IST|ET|PT|Z)\)?)?)?";

    [GeneratedRegex($@"(?:(?<updated>(?:last\s+)?(?:updated|modified)(?:\s+on)?\s*:?\s*)|(?:first\s+)?(?:published|posted|date)(?:\s+on)?\s*:?\s*)?{Weekday}(?:{Month}\s+(?<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?<y>(?:19|20)\d\d)|(?<d>\d{{1,2}})(?:st|nd|rd|th)?\s+{Month},?\s+(?<y>(?:19|20)\d\d)|(?<y>(?:19|20)\d\d)[-/](?<m>\d{{1,2}})[-/](?<d>\d{{1,2}}))(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?\b{Time}", RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"(?:^|[|•·]\s*)(?:By|Written by|Story by)\s*:?\s+(?<name>\p{Lu}[\p{L}'’.-]*(?:(?:,?\s+(?:and|&)\s+|,\s+|\s+)(?:\p{Lu}[\p{L}'’.-]*|de|van|von|der|al|bin))*)")]
    private static partial Regex Byline();

    /// <summary>Words that stand beside a date on a page and say nothing.</summary>
    [GeneratedRegex(@"\b(?:\d+\s*(?:min(?:ute)?s?)(?:\s+read)?|updated|published|posted|last|first|on|at|by|staff|reporter|writer|correspondent)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Furniture();
}
