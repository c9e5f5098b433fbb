using System.Collections.Frozen;
using NewsBot.Answers;
using NewsBot.Language;

namespace NewsBot.Questions;

/// <summary>Takes the periods and publishers that a command names out of its words: "who denied the leak last week, according to the Gazette".</summary>
/// <remarks>What a command names limits it; in a whole sentence the same words only favour what fits.</remarks>
internal static class CommandLimits
{
    /// <summary>What happened on a day is reported up to so many days later.</summary>
    private const int ReportedWithin = 2;

    private static readonly FrozenSet<string> Ties = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "according", "to", "by", "from", "in", "on", "since", "before", "until", "during", "of", "after", "the", "as", "reported", "per");

    public static (NewsQuery Query, string Left) Read(NewsQuery query, string text, PublisherNames publishers)
    {
        var spans = WordSpans.Of(text);
        var named = publishers.In(text, spans);
        var periods = PeriodReader.Find([.. spans.Select(span => span.Of(text).ToLowerInvariant())], query.Asked).Where(found => IsMeant(found, text, spans)).ToList();
        if (named.Count == 0 && periods.Count == 0)
            return (query, text);

        var taken = named.Select(name => (name.FirstWord, name.Words)).Concat(periods.Select(found => (found.FirstWord, found.Words)))
            .Select(run => WithTies(run.FirstWord, run.Words, text, spans))
            .OrderByDescending(span => span.Start);
        var rest = taken.Aggregate(text, (left, span) => left.Remove(span.Start, Math.Min(span.Length, left.Length - span.Start))).Trim().TrimEnd(',', ' ');
        if (named.Count > 0 && !query.OnlyPublishers)
            query = query with { Publishers = [.. named.SelectMany(name => name.Publishers).Distinct()], OnlyPublishers = true };
        return (periods.Count > 0 ? Within(query, periods[0], text, spans) : query, rest);
    }

    /// <summary>The days on which articles about a period come out.</summary>
    /// <param name="period">The period.</param>
    /// <param name="tie">The word before it: "since", "before", or any other.</param>
    /// <param name="kind">The newest articles are asked for by the day that they came out on alone.</param>
    public static (DateOnly? Since, DateOnly? Before) Of(Period period, string tie, AnswerKind kind) => tie switch
    {
        "since" or "from" => (period.First, null),
        "after" => (period.End, null),
        "before" or "until" => (null, period.First),
        _ => (period.First, kind == AnswerKind.Latest ? period.End : period.End.AddDays(ReportedWithin)),
    };

    private static NewsQuery Within(NewsQuery query, FoundPeriod found, string text, List<TextSpan> spans)
    {
        var (since, before) = Of(found.Period, WordBefore(found.FirstWord, text, spans), query.Kind);
        return query with { Since = query.Since ?? since, Before = query.Before ?? before };
    }

    /// <summary>"April" may be a name; "in April" is none.</summary>
    private static bool IsMeant(FoundPeriod found, string text, List<TextSpan> spans) =>
        found.Words > 1 || found.IsWritten || spans[found.FirstWord].Of(text).ToLowerInvariant() is "today" or "yesterday" or "tonight" || Ties.Contains(WordBefore(found.FirstWord, text, spans));

    private static string WordBefore(int word, string text, List<TextSpan> spans) => word > 0 ? spans[word - 1].Of(text).ToLowerInvariant() : "";

    private static TextSpan WithTies(int first, int words, string text, List<TextSpan> spans)
    {
        var last = first + words - 1;
        while (first > 0 && Ties.Contains(spans[first - 1].Of(text)))
            first--;
        return TextSpan.FromBounds(spans[first].Start, spans[last].End);
    }
}
