using NewsBot.Access;
using NewsBot.Administration;

namespace NewsBot.Hosting.Composition;

/// <summary>Stands where nothing fetches links: says who can add them.</summary>
internal sealed class NoSubmissions : ISubmissions
{
    public Task<DeskReply> SubmitAsync(Uri link, Actor actor, CancellationToken cancellation) =>
        Task.FromResult(new DeskReply(Done: false, "This bot fetches no links; whoever runs it can add articles with: newsbot add"));
}
