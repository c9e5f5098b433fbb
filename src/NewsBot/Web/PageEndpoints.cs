using Microsoft.AspNetCore.Http.HttpResults;
using NewsBot.Access;
using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.Hosting.Telemetry;
using NewsBot.Hosting.Web.Pages;
using NewsBot.Ingestion;
using NewsBot.Retrieval;
using NewsBot.Supervision;

namespace NewsBot.Hosting.Web;

/// <summary>The page: the question box with its answer, an article, the status.</summary>
/// <remarks>The handlers hide which page they give: the code that calls them is generated beside the pages, and cannot name them.</remarks>
internal static class PageEndpoints
{
    private const string Latest = "/latest";
    private const int LatestShown = 8;

    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", HomeAsync).Needing(Permission.Ask).RequireRateLimiting(WebRateLimits.Questions);
        app.MapGet("/articles/{**id}", ArticleAsync).Needing(Permission.Ask).RequireRateLimiting(WebRateLimits.Questions);
        app.MapGet("/status", StatusAsync).Needing(Permission.SeeStatus);
        app.MapFallback(IResult () => Missing("There is no such page."));
    }

    private static async Task<IResult> HomeAsync(string? q, WebAsker asker, ISuggestions suggestions, CancellationToken cancellation)
    {
        var question = q?.Trim() ?? "";
        var tooLong = question.Length > WebAsker.LongestQuestion;
        var answer = question.Length == 0 || tooLong ? null : await asker.AskAsync(question, cancellation);
        var latest = answer is null ? await asker.AskAsync(Latest, cancellation, LatestShown) : null;
        return Page<HomePage>(new()
        {
            [nameof(HomePage.Question)] = question,
            [nameof(HomePage.Answer)] = answer,
            [nameof(HomePage.Problem)] = tooLong ? $"That question has {question.Length} characters; {WebAsker.LongestQuestion} are allowed." : null,
            [nameof(HomePage.Latest)] = latest is { Answered: true } ? latest.Passages.Select(passage => passage.Citation).ToList() : [],
            [nameof(HomePage.Topics)] = suggestions.Complete(SuggestionSlot.Topic, "", Audience.Everyone, most: 6),
        });
    }

    private static async Task<IResult> ArticleAsync(string id, IArticleStore store, CancellationToken cancellation)
    {
        var article = await store.FindAsync(Links.ReadId(id), cancellation);
        return article is not null && article.Audience.Includes(Audience.Everyone)
            ? Page<ArticlePage>(new() { [nameof(ArticlePage.Article)] = article })
            : Missing("There is no such article.");
    }

    private static async Task<IResult> StatusAsync(
        IArticleStore store, IPassageIndex index, ComponentBoard board, IEnumerable<ISourceReports> sources, Tally tally, CancellationToken cancellation) =>
        Page<StatusPage>(new()
        {
            [nameof(StatusPage.Record)] = await store.StatusAsync(cancellation),
            [nameof(StatusPage.Index)] = index.Status,
            [nameof(StatusPage.SinceStart)] = SinceStart.Lines(tally),
            [nameof(StatusPage.Components)] = board.Components,
            [nameof(StatusPage.Feeds)] = (await sources.ListAsync(cancellation)).Where(source => source.Items is not null).OrderBy(source => source.Problem is null).ToList(),
        });

    private static RazorComponentResult<MissingPage> Missing(string words)
    {
        var page = Page<MissingPage>(new() { [nameof(MissingPage.Words)] = words });
        page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }

    private static RazorComponentResult<TPage> Page<TPage>(Dictionary<string, object?> parameters)
        where TPage : Microsoft.AspNetCore.Components.IComponent => new(parameters) { PreventStreamingRendering = true };
}
