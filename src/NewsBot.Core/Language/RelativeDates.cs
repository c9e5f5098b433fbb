namespace NewsBot.Language;

/// <summary>"today", "last week", "next Saturday", "this month".</summary>
internal static class RelativeDates
{
    public static bool TryRead(TokenList tokens, int i, DateOnly? today, out DateForm form)
    {
        form = default;
        DateOnly? now = today is { } given && DateForms.InRange(given) ? given : null;
        var word = tokens.WordAt(i);
        if (word.Length is < 4 or > 9 || tokens[i].Tag == Tag.Name)
            return false;
        if (Day(word) is { } days)
        {
            form = new DateForm(i, now is { } day ? DatePeriod.OfDay(day.AddDays(days)) : null);
            return true;
        }

        if (Direction(word) is not { } direction || i + 1 >= tokens.Count)
            return false;
        if (tokens[i + 1].Is(WordUse.Weekday))
            return DateForms.Weekday(tokens, i + 1, i, now, direction, out form);
        if (!tokens[i + 1].Is(WordUse.TimeNoun) || Unit(tokens.WordAt(i + 1)) is not { } unit)
            return false;
        form = new DateForm(i + 1, now is { } today2 ? Of(today2, unit, direction) : null);
        return true;
    }

    /// <summary>The day or period so many units back.</summary>
    public static DatePeriod? Back(DateOnly now, ReadOnlySpan<char> unit, int count) => Unit(unit) switch
    {
        'd' => DatePeriod.OfDay(now.AddDays(-count)),
        'w' => Of(now, 'w', -count),
        'm' => Of(now, 'm', -count),
        'y' => Of(now, 'y', -count),
        _ => null,
    };

    private static int? Day(ReadOnlySpan<char> word) => word switch
    {
        _ when Same(word, "today") || Same(word, "tonight") => 0,
        _ when Same(word, "yesterday") => -1,
        _ when Same(word, "tomorrow") => 1,
        _ => null,
    };

    private static int? Direction(ReadOnlySpan<char> word) => word switch
    {
        _ when Same(word, "last") || Same(word, "past") => -1,
        _ when Same(word, "this") => 0,
        _ when Same(word, "next") => 1,
        _ => null,
    };

    private static char? Unit(ReadOnlySpan<char> noun) => noun switch
    {
        _ when noun.StartsWith("day", StringComparison.OrdinalIgnoreCase) => 'd',
        _ when noun.StartsWith("weekend", StringComparison.OrdinalIgnoreCase) => 'e',
        _ when noun.StartsWith("week", StringComparison.OrdinalIgnoreCase) => 'w',
        _ when noun.StartsWith("month", StringComparison.OrdinalIgnoreCase) => 'm',
        _ when noun.StartsWith("year", StringComparison.OrdinalIgnoreCase) => 'y',
        _ when noun.StartsWith("night", StringComparison.OrdinalIgnoreCase) => 'n',
        _ => null,
    };

    private static DatePeriod? Of(DateOnly now, char unit, int count)
    {
        var monday = now.AddDays(-(((int)now.DayOfWeek + 6) % 7) + (count * 7));
        var month = now.AddDays(1 - now.Day).AddMonths(unit == 'm' ? count : 0);
        return unit switch
        {
            'w' => new DatePeriod(monday, monday.AddDays(6)),
            'e' => new DatePeriod(monday.AddDays(5), monday.AddDays(6)),
            'm' => DatePeriod.OfMonths(month.Year, month.Month, month.Month),
            'y' => DatePeriod.OfMonths(now.Year + count, 1, 12),
            'n' => DatePeriod.OfDay(now.AddDays(count)),
            'd' when count == 0 => DatePeriod.OfDay(now),
            _ => null,
        };
    }

    private static bool Same(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
