using System.Collections.Immutable;
using System.Globalization;
using NewsBot.Facts;
using NewsBot.Language;

namespace NewsBot.Answers.Composing;

/// <summary>Says in the bot's own words whom "he" and which day "Saturday" stands for.</summary>
internal static class Glosses
{
    public static ImmutableArray<Gloss> Of(TextFacts facts, TextSpan span, string quote)
    {
        var glosses = new List<Gloss>();
        foreach (var fact in facts.FactsThat(fact => fact.Speaker is { } words && span.Overlaps(words)))
        {
            if (fact.Speaker is { Name: { } name } speaker && IsIn(span, speaker.Spans) && !quote.AsSpan().Contains(LastWord(name), StringComparison.OrdinalIgnoreCase))
                glosses.Add(new Gloss(speaker.Words, name));
        }

        foreach (var mention in facts.MentionsIn(span))
        {
            if (mention.Kind == MentionKind.Date && IsRelative(mention))
                glosses.Add(new Gloss(mention.Text, Dates.Written(mention.Resolved!)));
        }

        return [.. glosses.DistinctBy(gloss => gloss.Words)];
    }

    /// <summary>Without its year, a date needs the article's to be understood. Which days "last week" has, people do not agree on.</summary>
    private static bool IsRelative(Mention mention) => mention.Resolved is { Length: >= 4 } resolved && !resolved.Contains('/') && !mention.Text.Contains(resolved[..4], StringComparison.Ordinal);

    private static bool IsIn(TextSpan whole, ImmutableArray<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            if (whole.Contains(span))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> LastWord(string name) => name.AsSpan(name.LastIndexOf(' ') + 1);
}

/// <summary>Days as people write them.</summary>
internal static class Dates
{
    public static string Written(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>An ISO day ("2017-07-08") or month in words, and the days of a period; anything else as it is.</summary>
    public static string Written(string iso)
    {
        if (iso.Split('/') is [var first, var last])
            return $"{Written(first)} to {Written(last)}";
        if (DateOnly.TryParseExact(iso, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
        return TryDay(iso, out var day) ? Written(day) : iso;
    }

    public static bool TryDay(string iso, out DateOnly day) => DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
