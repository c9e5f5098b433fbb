using NewsBot.Answers;
using NewsBot.Language;

namespace NewsBot.Hosting.Json;

/// <summary>An answer as <c>ask --json</c> prints it and <c>/api/ask</c> returns it.</summary>
internal sealed record AnswerJson(
    string Question,
    DateTimeOffset AskedAt,
    string Kind,
    bool Answered,
    string Lead,
    IReadOnlyList<string> Listed,
    IReadOnlyList<PassageJson> Results,
    int IndependentSources,
    IReadOnlyList<string> Notes,
    double Confidence,
    AsOfJson AsOf,
    IReadOnlyList<string>? NearestTopics)
{
    public static AnswerJson Of(Answer answer) => new(
        answer.Question.Text,
        answer.Question.AskedAt,
        answer.Kind.ToString().ToLowerInvariant(),
        answer.Answered,
        answer.Lead,
        answer.Listed,
        [.. answer.Passages.Select(PassageJson.Of)],
        answer.IndependentSources,
        answer.Notes,
        Math.Round(answer.Confidence, 4),
        new AsOfJson(answer.AsOf.NewestMatch?.ToString(), answer.AsOf.NewestArticle?.ToString(), answer.AsOf.Articles, answer.AsOf.CatchingUp),
        answer.NothingFound?.NearestTopics);
}

internal sealed record AsOfJson(string? NewestMatch, string? NewestArticle, long Articles, bool CatchingUp);

/// <summary>One passage; the first seven fields are those of a run line.</summary>
internal sealed record PassageJson(
    string ArticleId,
    string Passage,
    string? Publisher,
    string Title,
    string? Published,
    string? Url,
    double Score,
    string? Author,
    string? Label,
    AttributionJson? Attribution,
    IReadOnlyList<int[]> Matches,
    IReadOnlyList<Gloss> Glosses,
    IReadOnlyList<SourceJson> Copies,
    string Context,
    IReadOnlyList<Feature>? Features)
{
    public static PassageJson Of(AnswerPassage passage) => new(
        passage.Citation.ArticleId,
        passage.Quote,
        passage.Citation.Publisher?.Name,
        passage.Citation.Title,
        passage.Citation.Published?.ToString(),
        passage.Citation.Url?.AbsoluteUri,
        Math.Round(passage.Score, 4),
        passage.Citation.Author,
        passage.Label,
        AttributionJson.Of(passage.Attribution),
        [.. passage.Matches.Select(Bounds)],
        passage.Glosses,
        [.. passage.Copies.Select(SourceJson.Of)],
        passage.Context,
        passage.Features.IsEmpty ? null : passage.Features);

    private static int[] Bounds(TextSpan span) => [span.Start, span.End];
}

internal sealed record AttributionJson(string Speaker, string Stance, string Cue, bool Negated, string? ToldBy)
{
    public static AttributionJson? Of(PassageAttribution? attribution) => attribution is null
        ? null
        : new AttributionJson(attribution.Speaker, attribution.Stance.ToString().ToLowerInvariant(), attribution.Cue, attribution.Negated, attribution.ToldBy);
}

internal sealed record SourceJson(string ArticleId, string Title, string? Publisher, string? Published, string? Url)
{
    public static SourceJson Of(Citation citation) =>
        new(citation.ArticleId, citation.Title, citation.Publisher?.Name, citation.Published?.ToString(), citation.Url?.AbsoluteUri);
}
