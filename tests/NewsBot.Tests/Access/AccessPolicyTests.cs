using NewsBot.Access;
using NewsBot.Articles;

namespace NewsBot.Tests.Access;

public sealed class AccessPolicyTests
{
    private static readonly Actor Member = new("discord", "7", Audience.Of("discord:1"));

    [Fact]
    public void Decide_Member_AsksAndQueuesSubmissionsOnly()
    {
        foreach (var permission in Enum.GetValues<Permission>())
        {
            var expected = permission switch
            {
                Permission.Ask => AccessDecision.Allowed,
                Permission.Submit => AccessDecision.Queued,
                _ => AccessDecision.Refused,
            };
            Assert.Equal(expected, AccessPolicy.Decide(Member, permission));
        }
    }

    [Fact]
    public void Decide_Manager_MayAll() =>
        Assert.All(Enum.GetValues<Permission>(), permission => Assert.Equal(AccessDecision.Allowed, AccessPolicy.Decide(Member with { ManagesCommunity = true }, permission)));

    [Fact]
    public void Decide_TrustedMember_SubmitsAtOnceButManagesNothing()
    {
        var trusted = Member with { IsTrusted = true };
        Assert.Equal(AccessDecision.Allowed, AccessPolicy.Decide(trusted, Permission.Submit));
        Assert.Equal(AccessDecision.Refused, AccessPolicy.Decide(trusted, Permission.ManageFeeds));
    }

    [Fact]
    public void Decide_AnonymousVisitor_AsksAndSeesTheStatusOnly()
    {
        var visitor = new Actor("web", "", Audience.Everyone);
        Assert.Equal(AccessDecision.Allowed, AccessPolicy.Decide(visitor, Permission.Ask));
        Assert.Equal(AccessDecision.Allowed, AccessPolicy.Decide(visitor, Permission.SeeStatus));
        Assert.All(Enum.GetValues<Permission>().Except([Permission.Ask, Permission.SeeStatus]), permission => Assert.Equal(AccessDecision.Refused, AccessPolicy.Decide(visitor, permission)));
    }

    [Fact]
    public void Decide_AnotherBot_MayNothingEvenAsManager() =>
        Assert.All(Enum.GetValues<Permission>(), permission => Assert.Equal(AccessDecision.Refused, AccessPolicy.Decide(Member with { IsBot = true, ManagesCommunity = true }, permission)));

    [Fact]
    public void Decide_UnknownPermission_IsRefused() =>
        Assert.Equal(AccessDecision.Refused, AccessPolicy.Decide(Member with { ManagesCommunity = true }, (Permission)999));
}
