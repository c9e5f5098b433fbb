using System.Globalization;

namespace NewsBot.Language;

/// <summary>A date as it was written: its last token, and its days where they can be told.</summary>
internal readonly record struct DateForm(int Last, DatePeriod? Period);

/// <summary>The ways English writes dates, each tried at one token.</summary>
internal static class DateForms
{
    private static readonly string[] MonthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] DayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public static bool TryRead(TokenList tokens, int i, DateOnly? today, out DateForm form)
    {
        form = default;
        if (tokens[i].Kind == TokenKind.Number)
            return DayBeforeMonth(tokens, i, today, out form) || IsoDay(tokens, i, out form) || Ago(tokens, i, today, out form) || Year(tokens, i, out form);
        if (tokens[i].Kind != TokenKind.Word)
            return false;
        if (tokens[i].Capital && tokens[i].Is(WordUse.Month))
            return MonthFirst(tokens, i, today, out form);
        if (tokens[i].Is(WordUse.Weekday))
            return Weekday(tokens, i, i, today, 0, out form);
        return RelativeDates.TryRead(tokens, i, today, out form) || Ago(tokens, i, today, out form) || PartOfPeriod(tokens, i, today, out form);
    }

    public static bool Weekday(TokenList tokens, int at, int first, DateOnly? today, int weeks, out DateForm form)
    {
        form = default;
        var day = Array.FindIndex(DayNames, name => tokens.WordAt(at).StartsWith(name, StringComparison.OrdinalIgnoreCase));
        if (day < 0 || (first == at && !tokens[at].Capital && tokens.WordAt(at).Length < 5))
            return false;
        if (tokens.KindAt(at + 1) == TokenKind.Comma && at + 2 < tokens.Count && tokens[at + 2] is { Capital: true } && tokens[at + 2].Is(WordUse.Month) && MonthFirst(tokens, at + 2, today, out form))
            return true;
        form = new DateForm(at, today is { } now && InRange(now) ? DatePeriod.OfDay(NearestWeekday(now, (DayOfWeek)day, weeks)) : null);
        return true;
    }

    public static int? MonthOf(TokenList tokens, int i)
    {
        if (i >= tokens.Count || !tokens[i].Is(WordUse.Month))
            return null;
        var month = Array.FindIndex(MonthNames, name => tokens.WordAt(i).StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return month < 0 ? null : month + 1;
    }

    public static int? YearAt(TokenList tokens, int i) =>
        i < tokens.Count && tokens[i].Kind == TokenKind.Number && tokens[i].Length == 4 && int.TryParse(tokens.WordAt(i), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1500 and < 2200 ? year : null;

    /// <summary>Leaves room for counting back and forth by years.</summary>
    public static bool InRange(DateOnly day) => day.Year is > 1000 and < 9000;

    private static DateOnly NearestWeekday(DateOnly now, DayOfWeek day, int weeks)
    {
        var back = ((int)now.DayOfWeek - (int)day + 7) % 7;
        return weeks <= 0 ? now.AddDays(-back + (7 * (back == 0 && weeks < 0 ? -1 : 0))) : now.AddDays(back == 0 ? 7 : 7 - back);
    }

    private static bool MonthFirst(TokenList tokens, int i, DateOnly? today, out DateForm form)
    {
        form = default;
        if (MonthOf(tokens, i) is not { } month)
            return false;
        var day = DayAt(tokens, i + 1);
        var yearAt = i + 1 + (day is null ? 0 : 1);
        if (tokens.KindAt(yearAt) == TokenKind.Comma || tokens.Is(yearAt, "of"))
            yearAt++;
        if (YearAt(tokens, yearAt) is { } year)
            form = new DateForm(yearAt, Period(year, month, day));
        else if (day is not null)
            form = new DateForm(i + 1, Nearest(today, month, day));
        else if (RangeYear(tokens, i + 1) is { } end)
            form = new DateForm(i, Period(end, month, null));
        else if (tokens.WordAt(i) is "May" or "March" && !tokens.Uses(i - 1, WordUse.Preposition | WordUse.Determiner))
            return false;
        else
            form = new DateForm(i, Nearest(today, month, null));
        return true;
    }

    /// <summary>The year of "March to June 2014" behind its first month.</summary>
    private static int? RangeYear(TokenList tokens, int i) =>
        (tokens.Is(i, "to") || tokens.Is(i, "and") || tokens.Is(i, "through") || tokens.Is(i, "until") || tokens.KindAt(i) == TokenKind.Dash) && MonthOf(tokens, i + 1) is not null ? YearAt(tokens, i + 2) : null;

    private static bool DayBeforeMonth(TokenList tokens, int i, DateOnly? today, out DateForm form)
    {
        form = default;
        var month = tokens.Is(i + 1, "of") ? i + 2 : i + 1;
        if (DayAt(tokens, i) is not { } day || month >= tokens.Count || !tokens[month].Capital || MonthOf(tokens, month) is not { } number)
            return false;
        form = YearAt(tokens, month + 1) is { } year ? new DateForm(month + 1, Period(year, number, day)) : new DateForm(month, Nearest(today, number, day));
        return true;
    }

    private static bool IsoDay(TokenList tokens, int i, out DateForm form)
    {
        form = DateOnly.TryParseExact(tokens.WordAt(i), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new DateForm(i, DatePeriod.OfDay(day)) : default;
        return form.Period is not null;
    }

    private static bool Year(TokenList tokens, int i, out DateForm form)
    {
        form = default;
        if (YearAt(tokens, i) is { } year && tokens.Uses(i - 1, WordUse.Preposition) && !tokens.Uses(i + 1, WordUse.Measure | WordUse.PersonNoun))
            form = new DateForm(i, DatePeriod.OfMonths(year, 1, 12));
        else if (tokens.WordAt(i) is { Length: 5 } word && word[4] == 's' && int.TryParse(word[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var decade) && decade is > 1500 and < 2200)
            form = new DateForm(i, new DatePeriod(new DateOnly(decade, 1, 1), new DateOnly(decade + 9, 12, 31)));
        return form.Period is not null;
    }

    /// <summary>"three weeks ago", "5 years ago".</summary>
    private static bool Ago(TokenList tokens, int i, DateOnly? today, out DateForm form)
    {
        form = default;
        var count = tokens.Is(i, "a") || tokens.Is(i, "an") ? 1 : NumberWords.ValueAt(tokens, i);
        if (count is not (> 0 and < 500) || !tokens.Uses(i + 1, WordUse.TimeNoun) || !(tokens.Is(i + 2, "ago") || tokens.Is(i + 2, "earlier")))
            return false;
        form = new DateForm(i + 2, today is { } now && InRange(now) ? RelativeDates.Back(now, tokens.WordAt(i + 1), (int)count) : null);
        return true;
    }

    /// <summary>"early 2016", "late March", "mid-2019".</summary>
    private static bool PartOfPeriod(TokenList tokens, int i, DateOnly? today, out DateForm form)
    {
        form = default;
        var part = tokens.WordAt(i) switch { "early" or "Early" => 0, "mid" or "Mid" => 1, "late" or "Late" => 2, _ => -1 };
        if (part < 0)
            return false;
        var next = tokens.KindAt(i + 1) == TokenKind.Other ? i + 2 : i + 1;
        if (YearAt(tokens, next) is { } year)
        {
            form = new DateForm(next, part switch { 0 => DatePeriod.OfMonths(year, 1, 3), 1 => DatePeriod.OfMonths(year, 5, 8), _ => DatePeriod.OfMonths(year, 10, 12) });
            return true;
        }

        if (next >= tokens.Count || !tokens[next].Capital || !MonthFirst(tokens, next, today, out form) || form.Period is not { } month || month.First == month.Last)
            return false;
        form = form with { Period = new DatePeriod(month.First.AddDays(part * 10), part == 2 ? month.Last : month.First.AddDays((part * 10) + 9)) };
        return true;
    }

    private static int? DayAt(TokenList tokens, int i)
    {
        if (tokens.KindAt(i) != TokenKind.Number)
            return null;
        var digits = tokens.WordAt(i);
        while (digits.Length > 1 && char.IsLetter(digits[^1]))
            digits = digits[..^1];
        return digits.Length <= 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is > 0 and < 32 ? day : null;
    }

    private static DatePeriod? Period(int year, int month, int? day)
    {
        if (day is null)
            return DatePeriod.OfMonths(year, month, month);
        return day <= DateTime.DaysInMonth(year, month) ? DatePeriod.OfDay(new DateOnly(year, month, day.Value)) : null;
    }

    /// <summary>A date without its year is the one closest to the given day.</summary>
    private static DatePeriod? Nearest(DateOnly? today, int month, int? day)
    {
        if (today is not { } now || !InRange(now))
            return null;
        var year = now.Year;
        var months = ((month - now.Month + 18) % 12) - 6;
        var shifted = now.Month + months;
        year += shifted < 1 ? -1 : shifted > 12 ? 1 : 0;
        return Period(year, month, day);
    }
}
