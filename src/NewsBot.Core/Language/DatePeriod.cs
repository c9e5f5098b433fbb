namespace NewsBot.Language;

/// <summary>A day or a stretch of days, both ends inside.</summary>
public readonly record struct DatePeriod(DateOnly First, DateOnly Last)
{
    public static DatePeriod OfDay(DateOnly day) => new(day, day);

    /// <summary>Whole months of one year; months are cut to 1 to 12.</summary>
    public static DatePeriod OfMonths(int year, int from, int to) =>
        new(new DateOnly(year, from, 1), new DateOnly(year, to, DateTime.DaysInMonth(year, to)));

    public bool Contains(DateOnly day) => day >= First && day <= Last;

    /// <summary>ISO: "2017-07-08", "2017-07", "2017", "2016-01/2016-03", "2017-07-03/2017-07-09".</summary>
    public override string ToString()
    {
        if (First == Last)
            return First.ToString("yyyy-MM-dd");
        if (First.Day != 1 || Last.AddDays(1).Day != 1 && Last != DateOnly.MaxValue)
            return $"{First:yyyy-MM-dd}/{Last:yyyy-MM-dd}";
        if (First.Year == Last.Year && First.Month == Last.Month)
            return First.ToString("yyyy-MM");
        if (First.Month == 1 && Last.Month == 12)
            return First.Year == Last.Year ? First.ToString("yyyy") : $"{First:yyyy}/{Last:yyyy}";
        return $"{First:yyyy-MM}/{Last:yyyy-MM}";
    }
}
