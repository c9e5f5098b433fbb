namespace NewsBot.Access;

/// <summary>Who may do what, asked by every door. What is not allowed here is refused.</summary>
public static class AccessPolicy
{
    public static AccessDecision Decide(Actor actor, Permission permission)
    {
        if (actor.IsBot || !Enum.IsDefined(permission))
            return AccessDecision.Refused;

        return permission switch
        {
            Permission.Ask => AccessDecision.Allowed,
            Permission.Submit when actor.UserId.Length == 0 && !actor.IsAdministrator => AccessDecision.Refused,
            Permission.Submit => actor.IsTrusted || Manages(actor) ? AccessDecision.Allowed : AccessDecision.Queued,

            // The page shows how the bot is to whoever reaches it, and no secret.
            Permission.SeeStatus when actor.Door == Actor.Page => AccessDecision.Allowed,
            _ => Manages(actor) ? AccessDecision.Allowed : AccessDecision.Refused,
        };
    }

    private static bool Manages(Actor actor) => actor.ManagesCommunity || actor.IsAdministrator;
}
