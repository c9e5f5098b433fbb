using System.Collections.Frozen;
using NewsBot.Access;
using NewsBot.Articles;

namespace NewsBot.Conversations;

/// <summary>The people a platform's configuration names, and so what one of its users is allowed to be.</summary>
public sealed class Roster(string door, IEnumerable<string> trusted, IEnumerable<string> administrators)
{
    private readonly FrozenSet<string> _trusted = trusted.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _administrators = administrators.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="userId">The platform's id.</param>
    /// <param name="community">The platform's id of the server or workspace; null outside any.</param>
    /// <param name="managesCommunity">Whether the platform grants the manage right there.</param>
    public Actor ActorFor(string userId, string? community, bool managesCommunity = false, bool isBot = false) => new(
        door,
        userId,
        community is null ? Audience.Everyone : Audience.Of($"{door}:{community}"),
        managesCommunity,
        _trusted.Contains(userId),
        _administrators.Contains(userId),
        isBot);
}
