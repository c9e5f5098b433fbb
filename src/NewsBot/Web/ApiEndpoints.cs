using Microsoft.AspNetCore.Http.HttpResults;
using NewsBot.Access;
using NewsBot.Articles;
using NewsBot.Hosting.Json;
using NewsBot.Ingestion;

namespace NewsBot.Hosting.Web;

/// <summary>The API: <c>/api/ask</c>, <c>/api/articles/{id}</c> and <c>/api/sources</c>.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").RequireRateLimiting(WebRateLimits.Questions);
        api.MapGet("/ask", AskAsync).Needing(Permission.Ask);
        api.MapGet("/articles/{**id}", FindAsync).Needing(Permission.Ask);
        api.MapGet("/sources", SourcesAsync).Needing(Permission.SeeStatus);
    }

    private static async Task<Results<JsonHttpResult<AnswerJson>, JsonHttpResult<ProblemJson>>> AskAsync(
        string? q, string? asked_at, string? limit, string? explain, WebAsker asker, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(q))
            return Refused("q is missing; ask as in /api/ask?q=/who+denied");

        if (q.Length > WebAsker.LongestQuestion)
            return Refused($"q has {q.Length} characters; {WebAsker.LongestQuestion} are allowed");

        PublicationDate date = default;
        if (asked_at is not null && !PublicationDate.TryParse(asked_at, out date))
            return Refused($"asked_at is \"{asked_at}\"; give a date such as 2017-07-09");

        var most = 10;
        if (limit is not null && (!int.TryParse(limit, out most) || most is < 1 or > WebAsker.MostPassages))
            return Refused($"limit is \"{limit}\"; choose 1 to {WebAsker.MostPassages}");

        var explained = false;
        if (explain is not null && !bool.TryParse(explain, out explained))
            return Refused($"explain is \"{explain}\"; choose true or false");

        var answer = await asker.AskAsync(q, cancellation, most, asked_at is null ? null : date.At, explained);
        return TypedResults.Json(AnswerJson.Of(answer), WireJson.Lines.AnswerJson);
    }

    private static async Task<Results<JsonHttpResult<ArticleJson>, JsonHttpResult<ProblemJson>>> FindAsync(string id, IArticleStore store, CancellationToken cancellation)
    {
        var article = await store.FindAsync(Links.ReadId(id), cancellation);
        return article is not null && article.Audience.Includes(Audience.Everyone)
            ? TypedResults.Json(ArticleJson.Of(article), WireJson.Lines.ArticleJson)
            : TypedResults.Json(new ProblemJson("There is no such article."), WireJson.Lines.ProblemJson, statusCode: StatusCodes.Status404NotFound);
    }

    private static async Task<JsonHttpResult<IReadOnlyList<SourceReport>>> SourcesAsync(IEnumerable<ISourceReports> sources, CancellationToken cancellation) =>
        TypedResults.Json(await sources.ListAsync(cancellation), WireJson.Lines.IReadOnlyListSourceReport);

    private static JsonHttpResult<ProblemJson> Refused(string problem) =>
        TypedResults.Json(new ProblemJson(problem), WireJson.Lines.ProblemJson, statusCode: StatusCodes.Status400BadRequest);
}
