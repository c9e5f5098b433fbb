using System.Collections.Immutable;

namespace NewsBot.Answers.Composing;

/// <summary>Fills in what every answer has.</summary>
internal static class AnswerMaker
{
    public static Answer Answered(Inquiry inquiry, AnswerKind kind, string lead, IEnumerable<AnswerPassage> passages, double confidence)
    {
        ImmutableArray<AnswerPassage> shown = [.. passages.Take(inquiry.Question.Limit)];
        return new Answer
        {
            Question = inquiry.Question,
            Kind = kind,
            Answered = true,
            Lead = lead,
            Passages = shown,
            IndependentSources = SourcesOf(shown),
            Confidence = confidence,
            AsOf = AsOfOf(inquiry, shown),
        };
    }

    public static Answer List(Inquiry inquiry, AnswerKind kind, IEnumerable<string> listed, IEnumerable<AnswerPassage> passages, double confidence)
    {
        ImmutableArray<string> all = [.. listed];
        return Answered(inquiry, kind, string.Join("; ", all), passages, confidence) with { Listed = all };
    }

    /// <summary>Says what was searched; the candidates stay in the answer for judging, and no door shows them.</summary>
    public static Answer Nothing(Inquiry inquiry, IEnumerable<AnswerPassage> candidates, double confidence = 0)
    {
        ImmutableArray<AnswerPassage> best = [.. candidates.Take(inquiry.Question.Limit)];
        var held = inquiry.Held;
        var freshness = held.Newest is { } newest ? $", the newest of {Dates.Written(newest.Day)}" : "";
        return new Answer
        {
            Question = inquiry.Question,
            Kind = inquiry.Query.Kind,
            Answered = false,
            Lead = inquiry.Query.Complaint ?? $"Nothing found in {Counted(held.Articles, "article")}{freshness}.",
            Passages = best,
            Confidence = confidence,
            AsOf = AsOfOf(inquiry, []),
            NothingFound = new NothingFound([.. NearestTopics.Of(inquiry.View.Catalog, inquiry.Query, 5)]),
        };
    }

    public static string Counted(long count, string noun) => count == 1 ? $"1 {noun}" : $"{count:N0} {noun}s";

    /// <summary>Articles without a publisher count one each: nothing says that they come from the same hand.</summary>
    private static int SourcesOf(ImmutableArray<AnswerPassage> passages) =>
        passages.Select(passage => passage.Citation.Publisher?.Name ?? passage.Citation.ArticleId).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    private static AsOf AsOfOf(Inquiry inquiry, ImmutableArray<AnswerPassage> passages)
    {
        var newest = passages.Select(passage => passage.Citation.Published).Where(date => date is not null).OrderByDescending(date => date!.Value.At).FirstOrDefault();
        return new AsOf(newest, inquiry.Held.Newest, inquiry.Held.Articles, inquiry.Status.CatchingUp);
    }
}
