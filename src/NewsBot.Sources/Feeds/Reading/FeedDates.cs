using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Articles;

namespace NewsBot.Sources.Feeds.Reading;

/// <summary>Dates as feeds and pages write them: RFC 822 with every usual slip, ISO 8601 in all its lengths, and C's asctime.</summary>
internal static partial class FeedDates
{
    private static readonly FrozenDictionary<string, int> Months = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames
        .Take(12).Select((name, index) => (name, index)).ToFrozenDictionary(month => month.name, month => month.index + 1, StringComparer.OrdinalIgnoreCase);

    /// <summary>Hours from UTC of the names that RFC 822 and its users know.</summary>
    private static readonly FrozenDictionary<string, double> Zones = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0, ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["WET"] = 0, ["BST"] = 1, ["CET"] = 1, ["WEST"] = 1, ["CEST"] = 2, ["EET"] = 2, ["EEST"] = 3, ["MSK"] = 3,
        ["IST"] = 5.5, ["JST"] = 9, ["KST"] = 9, ["AEST"] = 10, ["AEDT"] = 11, ["NZST"] = 12, ["NZDT"] = 13,
        ["EST"] = -5, ["EDT"] = -4, ["ET"] = -5, ["CST"] = -6, ["CDT"] = -5, ["CT"] = -6, ["MST"] = -7, ["MDT"] = -6, ["MT"] = -7, ["PST"] = -8, ["PDT"] = -7, ["PT"] = -8,
        ["AKST"] = -9, ["AKDT"] = -8, ["HST"] = -10, ["AST"] = -4, ["ADT"] = -3, ["NST"] = -3.5, ["NDT"] = -2.5,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static PublicationDate? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 200)
            return null;
        var trimmed = text.Trim();
        return FromIso(trimmed) ?? FromNamedMonth(DayFirst().Match(trimmed)) ?? FromNamedMonth(MonthFirst().Match(trimmed)) ?? FromSlashes(trimmed);
    }

    private static PublicationDate? FromIso(string text)
    {
        var match = Iso().Match(text);
        if (!match.Success)
            return null;

        var year = Number(match, "y");
        if (match.Groups["ordinal"].Success)
            return Number(match, "ordinal") is var day && day >= 1 && day <= (DateTime.IsLeapYear(Math.Max(year, 1)) ? 366 : 365) ? Build(match, new DateOnly(year, 1, 1).AddDays(day - 1)) : null;
        return ToDay(year, match.Groups["m"].Success ? Number(match, "m") : 1, match.Groups["d"].Success ? Number(match, "d") : 1) is { } date ? Build(match, date) : null;
    }

    private static PublicationDate? FromNamedMonth(Match match)
    {
        if (!match.Success || !Months.TryGetValue(match.Groups["mon"].Value, out var month))
            return null;

        var year = Number(match, "y");
        if (match.Groups["y"].Length == 2)
            year += year < 90 ? 2000 : 1900;
        return ToDay(year, month, Number(match, "d")) is { } day ? Build(match, day) : null;
    }

    /// <summary>"2003/12/31" is told from the American "12/31/2003"; where both readings make sense, the American one is what feeds mean.</summary>
    private static PublicationDate? FromSlashes(string text)
    {
        var match = Slashes().Match(text);
        if (!match.Success)
            return null;
        var (first, second) = (Number(match, "a"), Number(match, "b"));
        return (first > 12 ? ToDay(Number(match, "y"), second, first) : ToDay(Number(match, "y"), first, second)) is { } day ? Build(match, day) : null;
    }

    private static DateOnly? ToDay(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static PublicationDate? Build(Match match, DateOnly day)
    {
        if (!match.Groups["h"].Success)
            return PublicationDate.OfDay(day);

        var hour = Number(match, "h");
        if (match.Groups["half"] is { Success: true, Value: var half })
            hour = (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        var (minute, second) = (Number(match, "min"), Number(match, "s"));
        if (hour > 24 || minute > 59 || second > 60)
            return PublicationDate.OfDay(day);

        var local = day.ToDateTime(TimeOnly.MinValue).AddHours(hour).AddMinutes(minute).AddSeconds(Math.Min(second, 59) + Fraction(match));
        return new PublicationDate(new DateTimeOffset(local, Offset(match.Groups["zone"].Value)), HasTime: true);
    }

    private static TimeSpan Offset(string zone)
    {
        if (zone.Length == 0)
            return TimeSpan.Zero;
        if (zone.Length > 3 && Zones.ContainsKey(zone[..3]) && zone[3] is '+' or '-')
            zone = zone[3..];
        if (zone[0] is not ('+' or '-'))
            return TimeSpan.FromHours(Zones.GetValueOrDefault(zone));

        var digits = zone[1..].Replace(":", "").PadRight(4, '0');
        var minutes = (int.Parse(digits[..2]) * 60) + int.Parse(digits[2..4]);
        return minutes > 14 * 60 ? TimeSpan.Zero : TimeSpan.FromMinutes(zone[0] == '-' ? -minutes : minutes);
    }

    private static double Fraction(Match match) =>
        match.Groups["f"] is { Success: true, Value: var digits } ? double.Parse("0." + digits[..Math.Min(digits.Length, 3)], CultureInfo.InvariantCulture) : 0;

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true, ValueSpan: var digits } && int.TryParse(digits, out var number) ? number : 0;

    private const string Clock = @"(?:(?:[T,]|\s)+(?:at\s+)?(?<h>\d{1,2})(?::(?<min>\d{1,2}))(?::(?<s>\d{1,2})(?:[.,](?<f>\d+))?)?\s*(?<half>[ap]\.?m\.?)?\s*\(?(?<zone>(?:GMT|UTC)?[+-]\d{1,2}:?(?:\d{2})?|[A-Za-z]{1,4})?\)?)?";

    [GeneratedRegex(@"^(?<y>\d{4})(?:-?(?<ordinal>\d{3})(?!\d)|-(?<m>\d{1,2})(?:-(?<d>\d{1,2}))?|(?<m>\d{2})(?<d>\d{2})?|/(?<m>\d{1,2})/(?<d>\d{1,2}))?(?![\d])" + Clock, RegexOptions.IgnoreCase)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?:[A-Za-z]+\.?\s*,?\s*)?(?<d>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?<mon>[A-Za-z]{3})[a-z]*\.?[\s,-]+(?<y>\d{4}|\d{2})\b" + Clock, RegexOptions.IgnoreCase)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?:[A-Za-z]+\.?,?\s+)?(?<mon>[A-Za-z]{3})[a-z]*\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(?<y>\d{4})\b" + Clock + @"|\s+(?<h>\d{1,2}):(?<min>\d\d):(?<s>\d\d)\s+(?:(?<zone>[A-Z]{2,4})\s+)?(?<y>\d{4}))", RegexOptions.IgnoreCase)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"^(?<a>\d{1,2})[/.](?<b>\d{1,2})[/.](?<y>\d{4})" + Clock, RegexOptions.IgnoreCase)]
    private static partial Regex Slashes();
}
