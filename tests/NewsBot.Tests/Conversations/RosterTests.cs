using NewsBot.Articles;
using NewsBot.Conversations;

namespace NewsBot.Tests.Conversations;

public sealed class RosterTests
{
    private static readonly Roster Roster = new("slack", trusted: ["U2"], administrators: ["U3"]);

    [Fact]
    public void ActorFor_Named_IsTrustedOrAdministrator()
    {
        Assert.False(Roster.ActorFor("U1", "T1").IsTrusted);
        Assert.True(Roster.ActorFor("U2", "T1").IsTrusted);
        Assert.False(Roster.ActorFor("U2", "T1").IsAdministrator);
        Assert.True(Roster.ActorFor("U3", "T1").IsAdministrator);
    }

    [Fact]
    public void ActorFor_Community_NamesItsDoorFirst()
    {
        Assert.Equal(Audience.Of("slack:T1"), Roster.ActorFor("U1", "T1").Community);
        Assert.Equal(Audience.Everyone, Roster.ActorFor("U1", null).Community);
    }
}
