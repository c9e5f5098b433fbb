using NewsBot.Articles;

namespace NewsBot.Access;

/// <summary>Who asks for something, as the door knows them.</summary>
/// <param name="Door">"discord", "slack", "web", "terminal".</param>
/// <param name="UserId">The platform's id; empty for an anonymous visitor of the page.</param>
/// <param name="Community">Where they stand while asking.</param>
/// <param name="ManagesCommunity">Whether the platform itself grants them the manage right there.</param>
/// <param name="IsTrusted">Whether the configuration names them as trusted to submit.</param>
/// <param name="IsAdministrator">Whether the configuration names them as an administrator, or they hold the machine's own terminal.</param>
/// <param name="IsBot">Other bots, and this one.</param>
public sealed record Actor(
    string Door,
    string UserId,
    Audience Community,
    bool ManagesCommunity = false,
    bool IsTrusted = false,
    bool IsAdministrator = false,
    bool IsBot = false)
{
    /// <summary>The door that is the page and the API.</summary>
    public const string Page = "web";
}
