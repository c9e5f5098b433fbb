using NewsBot.Answers;

namespace NewsBot.Hosting.Json;

/// <summary>One line of <c>ask --batch</c>'s output.</summary>
internal sealed record RunLine(string Id, bool Answered, string Lead, IReadOnlyList<RunResult> Results)
{
    public static RunLine Of(string id, Answer answer) =>
        new(id, answer.Answered, answer.Lead, [.. answer.Passages.Select(RunResult.Of)]);
}

internal sealed record RunResult(string ArticleId, string Passage, string? Publisher, string Title, string? Published, string? Url, double Score)
{
    public static RunResult Of(AnswerPassage passage) => new(
        passage.Citation.ArticleId,
        passage.Quote,
        passage.Citation.Publisher?.Name,
        passage.Citation.Title,
        passage.Citation.Published?.ToString(),
        passage.Citation.Url?.AbsoluteUri,
        Math.Round(passage.Score, 4));
}

/// <summary>One line of <c>ask --batch</c>'s input.</summary>
internal sealed record QuestionLine(string? Id, string? Question, string? AskedAt, string? Date);
