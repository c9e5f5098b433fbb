using System.Globalization;

namespace NewsBot.Articles;

/// <summary>When an article came out, as exactly as is known.</summary>
/// <param name="At">The moment; midnight UTC when only the day is known.</param>
/// <param name="HasTime">False when only the day is known.</param>
public readonly record struct PublicationDate(DateTimeOffset At, bool HasTime)
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy/M/d"];

    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);

    public static PublicationDate OfDay(DateOnly day) => new(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), HasTime: false);

    /// <summary>Reads an ISO date or date-time, or a day written <c>2022/06/19</c>.</summary>
    public static bool TryParse(string? text, out PublicationDate date)
    {
        date = default;
        if (string.IsNullOrWhiteSpace(text))
            return false;

        if (DateOnly.TryParseExact(text.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            date = OfDay(day);
            return true;
        }

        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) || !char.IsAsciiDigit(text.TrimStart()[0]))
            return false;

        date = new PublicationDate(at, HasTime: true);
        return true;
    }

    /// <summary>ISO: a day, or a date-time with its offset.</summary>
    public override string ToString() => HasTime
        ? At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        : Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
