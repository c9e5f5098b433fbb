using NewsBot.Access;

namespace NewsBot.Administration;

/// <summary>Runs administrative commands for those who may give them, and keeps an audit log of each.</summary>
public interface INewsDesk
{
    /// <param name="command">"feeds add https://example.org/feed.xml", "status"; words with blanks stand in double quotes.</param>
    Task<DeskReply> RunAsync(string command, Actor actor, CancellationToken cancellation);
}
