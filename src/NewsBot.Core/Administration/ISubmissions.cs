using NewsBot.Access;

namespace NewsBot.Administration;

/// <summary>Takes in links that people send.</summary>
public interface ISubmissions
{
    /// <summary>Fetches and stores the page at once, or holds it for review, as the policy decides.</summary>
    Task<DeskReply> SubmitAsync(Uri link, Actor actor, CancellationToken cancellation);
}
