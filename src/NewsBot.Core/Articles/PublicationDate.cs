using System.Globalization;

namespace NewsBot.Articles;

/// <summary>When an article came out, as exactly as is known.</summary>
/// <param name="At">The moment; midnight UTC when only the day is known.</param>
/// <param name="HasTime">False when only the day is known.</param>
public readonly record struct PublicationDate(DateTimeOffset At, bool HasTime)
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy/M/d"];

    private const int LengthOfDay = 10;

    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);

    public static PublicationDate OfDay(DateOnly day) => new(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), HasTime: false);

    /// <summary>Reads an ISO date or date-time, or the same with strokes: <c>2022/06/19</c>. Any other order of day, month and year is
    /// refused, since nobody could tell which it is.</summary>
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

        if (!BeginsWithDay(text.AsSpan().Trim()) || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            return false;

        date = new PublicationDate(at, HasTime: true);
        return true;
    }

    /// <summary>"2022-06-19T08:30", "2022/06/19 08:30".</summary>
    private static bool BeginsWithDay(ReadOnlySpan<char> text) => text.Length > LengthOfDay && text[LengthOfDay] is 'T' or 't' or ' '
        && DateOnly.TryParseExact(text[..LengthOfDay], Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>ISO: a day, or a date-time with its offset.</summary>
    public override string ToString() => HasTime
        ? At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        : Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
