using NewsBot.Access;
using NewsBot.Conversations;

namespace NewsBot.SlackChat.Asking;

/// <summary>What Slack's users may be: the configuration alone names administrators, since the bot has no scope to ask who manages the workspace.</summary>
internal sealed class SlackRoster(SlackOptions options)
{
    private readonly Roster _people = new("slack", options.Trusted, options.Administrators);

    public Actor ActorFor(string user, string workspace) => _people.ActorFor(user, workspace);
}
