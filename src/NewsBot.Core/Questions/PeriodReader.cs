using System.Globalization;
using NewsBot.Articles;

namespace NewsBot.Questions;

/// <summary>Some days, from the first to before the end.</summary>
internal readonly record struct Period(DateOnly First, DateOnly End);

/// <summary>A period in a question, and the words that name it.</summary>
/// <param name="IsWritten">In figures: "2017-07-08".</param>
internal readonly record struct FoundPeriod(Period Period, int FirstWord, int Words, bool IsWritten);

/// <summary>Reads days and periods as people write them, against the day of asking.</summary>
internal static class PeriodReader
{
    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>A whole text that is a period ("2017-07-01", "last week", "Monday", "June 2022"); null when it is none.</summary>
    public static Period? Parse(string text, DateOnly asked)
    {
        if (PublicationDate.TryParse(text, out var date))
            return Day(date.Day);
        var words = text.ToLowerInvariant().Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries);
        return ReadAt(words, 0, asked, out var used) is { } period && used == words.Length ? period : null;
    }

    /// <summary>The periods inside a question's words, which must be in lower case.</summary>
    public static List<FoundPeriod> Find(IReadOnlyList<string> words, DateOnly asked)
    {
        var found = new List<FoundPeriod>();
        for (var i = 0; i < words.Count; i++)
        {
            if (ReadAt(words, i, asked, out var used) is not { } period)
                continue;
            found.Add(new FoundPeriod(period, i, used, used == 1 && words[i].AsSpan().ContainsAny('-', '/') && char.IsAsciiDigit(words[i][0])));
            i += used - 1;
        }

        return found;
    }

    private static Period? ReadAt(IReadOnlyList<string> words, int at, DateOnly asked, out int used)
    {
        used = 1;
        var word = words[at];
        var next = at + 1 < words.Count ? words[at + 1] : "";
        switch (word)
        {
            case "today" or "tonight":
                return Day(asked);
            case "yesterday":
                return Day(asked.AddDays(-1));
            case "this" or "last" or "past" or "previous":
                used = 2;
                return Relative(word, next, asked);
        }

        if (Array.IndexOf(Weekdays, word) is var weekday and >= 0)
            return Day(LastWeekday(asked, weekday));
        if (Array.IndexOf(Months, word) is var month and >= 0)
            return InMonth(words, at, month + 1, asked, out used);
        if (word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2100)
            return new Period(new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
        return PublicationDate.TryParse(DayOf(word), out var date) ? Day(date.Day) : null;
    }

    /// <summary>"2017-07-08" of "2017-07-08t22", which the rest of a time follows.</summary>
    private static string DayOf(string word) => word is [>= '0' and <= '9', _, _, _, '-', _, _, '-', _, _, 't', ..] ? word[..10] : word;

    private static Period? Relative(string which, string unit, DateOnly asked)
    {
        var back = which == "this" ? 0 : 1;
        var monday = asked.AddDays(-((int)asked.DayOfWeek + 6) % 7);
        return unit switch
        {
            "week" => new Period(monday.AddDays(-7 * back), monday.AddDays(7 - 7 * back)),
            "weekend" => new Period(monday.AddDays(5 - 7 * back), monday.AddDays(7 - 7 * back)),
            "month" => MonthOf(asked.AddMonths(-back)),
            "year" => new Period(new DateOnly(asked.Year - back, 1, 1), new DateOnly(asked.Year - back + 1, 1, 1)),
            _ when Array.IndexOf(Weekdays, unit) is var weekday and >= 0 => Day(LastWeekday(asked, weekday)),
            _ => null,
        };
    }

    /// <summary>"June", "June 2022", "June 5", "June 5, 2022"; without a year the last that is not to come.</summary>
    private static Period? InMonth(IReadOnlyList<string> words, int at, int month, DateOnly asked, out int used)
    {
        used = 1;
        int? day = null, year = null;
        for (var i = at + 1; i < words.Count && i <= at + 2; i++)
        {
            if (!int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                break;
            if (number is >= 1 and <= 31 && day is null && year is null)
                day = number;
            else if (number is >= 1900 and < 2100)
                year = number;
            else
                break;
            used++;
        }

        // "may" alone is a verb.
        if (month == 5 && used == 1)
            return null;
        var inYear = year ?? (month > asked.Month ? asked.Year - 1 : asked.Year);
        if (day is not { } dayOfMonth)
            return MonthOf(new DateOnly(inYear, month, 1));
        return dayOfMonth <= DateTime.DaysInMonth(inYear, month) ? Day(new DateOnly(inYear, month, dayOfMonth)) : null;
    }

    private static Period Day(DateOnly day) => new(day, day.AddDays(1));

    private static Period MonthOf(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1));

    /// <summary>The last such weekday up to the day of asking.</summary>
    private static DateOnly LastWeekday(DateOnly asked, int weekday) => asked.AddDays(-(((int)asked.DayOfWeek - weekday + 7) % 7));
}
