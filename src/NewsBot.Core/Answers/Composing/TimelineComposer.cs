using NewsBot.Facts;
using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>Sets out a topic by dates, oldest first: one passage a day.</summary>
/// <remarks>A passage belongs to the day that it names, where it names one, and else to the day its article came out.</remarks>
internal sealed class TimelineComposer : IComposer
{
    private const int PassagesRead = 60;

    public Answer Compose(Inquiry inquiry)
    {
        var found = inquiry.Found;
        if (found.Terms.Count == 0)
            return AnswerMaker.Nothing(inquiry, []);

        var ranked = inquiry.Rank(PassagesRead);
        var confidence = Confidence.Of(inquiry.Query, found, ranked.Passages);
        var days = new Dictionary<DateOnly, RankedPassage>();
        foreach (var passage in ranked.WithoutPadding(found))
        {
            if (DayOf(inquiry, passage) is { } day)
                days.TryAdd(day, passage);
        }

        var chosen = days.Take(inquiry.Question.Limit).OrderBy(entry => entry.Key)
            .Select(entry => Dated(inquiry, entry.Key, inquiry.Quoter.Quote(entry.Value, ranked.Copies[entry.Value.Candidate.Key])))
            .ToList();
        if (chosen.Count == 0 || confidence < inquiry.Options.Threshold)
            return AnswerMaker.Nothing(inquiry, chosen, confidence);

        var lead = chosen.Count == 1 ? $"One date: {chosen[0].Label}." : $"{chosen.Count} dates, from {chosen[0].Label} to {chosen[^1].Label}.";
        return AnswerMaker.Answered(inquiry, AnswerKind.Timeline, lead, chosen, confidence) with { Listed = [.. chosen.Select(passage => passage.Label!)] };
    }

    private static AnswerPassage Dated(Inquiry inquiry, DateOnly day, AnswerPassage passage) =>
        inquiry.Quoter.Because(passage, [new Feature("DaysAgo", inquiry.Query.Asked.DayNumber - day.DayNumber, inquiry.Query.Asked.DayNumber - day.DayNumber)]) with { Label = Dates.Written(day) };

    private static DateOnly? DayOf(Inquiry inquiry, RankedPassage passage)
    {
        var analyzed = inquiry.Quoter.Load(passage.Candidate);
        foreach (var mention in analyzed.Facts.MentionsIn(inquiry.Quoter.SpanOf(passage)))
        {
            if (mention.Kind == MentionKind.Date && mention.Resolved is { } iso && Dates.TryDay(iso, out var day))
                return day;
        }

        return analyzed.Article.Published?.Day;
    }
}
