using NewsBot.Access;
using NewsBot.Articles;

namespace NewsBot.Hosting.Web;

/// <summary>Asks the policy before a visitor of the page is shown anything.</summary>
internal static class VisitorRights
{
    /// <summary>Whoever comes without the administrator's token.</summary>
    public static Actor Visitor { get; } = new(Actor.Page, "", Audience.Everyone);

    /// <summary>Refuses the route to visitors who have not the right.</summary>
    public static TBuilder Needing<TBuilder>(this TBuilder route, Permission permission)
        where TBuilder : IEndpointConventionBuilder => route.AddEndpointFilter(async (context, next) =>
            AccessPolicy.Decide(Visitor, permission) == AccessDecision.Allowed ? await next(context) : TypedResults.StatusCode(StatusCodes.Status403Forbidden));
}
