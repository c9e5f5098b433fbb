using NewsBot.Access;
using NewsBot.Administration;
using NewsBot.Articles;
using NewsBot.Ingestion;
using NewsBot.Sources.Drafts;
using NewsBot.Sources.Fetching;
using NewsBot.Sources.Pages;

namespace NewsBot.Sources.Submissions;

/// <summary>Takes in single links: at once from those who may, into a queue from the others.</summary>
/// <remarks>What one community sends is only ever shown to it.</remarks>
internal sealed class Submissions(PageReader pages, ArticleIngestor ingestor, SubmissionQueue queue) : ISubmissions
{
    public const string Source = "submissions";

    public async Task<DeskReply> SubmitAsync(Uri link, Actor actor, CancellationToken cancellation)
    {
        if (AccessPolicy.Decide(actor, Permission.Submit) is var decision && decision == AccessDecision.Refused)
            return new DeskReply(Done: false, "You may not submit links here.");
        if (FetchGuard.Refusal(link) is { } refusal)
            return new DeskReply(Done: false, $"The link {refusal}; give a public http or https address.");
        return decision == AccessDecision.Queued ? await queue.AddAsync(link, actor, cancellation) : await TakeAsync(link, actor.Community, cancellation);
    }

    /// <summary>Fetches and stores a page for those who may see it.</summary>
    public async Task<DeskReply> TakeAsync(Uri link, Audience audience, CancellationToken cancellation)
    {
        var drafted = await pages.ReadAsync(link, cancellation);
        if (drafted.Draft is not { } draft)
            return new DeskReply(Done: false, $"The page {drafted.Problem}.");
        if (CopyDesk.Finish(draft, ArticleId.OfPage(new Uri(draft.Url!), audience), Source, link.AbsoluteUri) is not SourceEvent.Found { Article: var article })
            return new DeskReply(Done: false, "The page holds no article.");

        var receipt = await ingestor.AddAsync(article with { Audience = audience }, cancellation);
        return receipt.Problem is { } problem
            ? new DeskReply(Done: false, $"\"{article.Title}\" was not stored: {problem}.")
            : new DeskReply(Done: true, receipt.Outcome == IngestOutcome.Unchanged ? $"\"{article.Title}\" was known already." : $"\"{article.Title}\" is stored.");
    }
}
