using NewsBot.Access;
using NewsBot.Articles;
using static NewsBot.Access.AccessDecision;
using static NewsBot.Access.Permission;

namespace NewsBot.Tests.Access;

/// <summary>Who may do what, at every door: the whole table, so that a change to the policy is a change here.</summary>
public sealed class AuthorizationMatrixTests
{
    private static readonly string[] Doors = ["discord", "slack", "web", "terminal"];

    private static readonly Permission[] Columns =
        [Ask, Submit, ReviewSubmissions, ManageFeeds, ManageTopics, ChangeSettings, SeeStatus, Reindex, DeleteOthersAnswers];

    private static readonly AccessDecision[] Everything = [.. Columns.Select(_ => Allowed)];
    private static readonly AccessDecision[] Nothing = [.. Columns.Select(_ => Refused)];
    private static readonly AccessDecision[] AskOnly = [Allowed, .. Columns.Skip(1).Select(_ => Refused)];

    private static readonly (string Who, Func<Actor, Actor> Make, AccessDecision[] Row)[] Table =
    [
        ("anonymous visitor", actor => actor with { UserId = "" }, AskOnly),
        ("member", actor => actor, [Allowed, Queued, .. AskOnly.Skip(2)]),
        ("trusted member", actor => actor with { IsTrusted = true }, [Allowed, Allowed, .. AskOnly.Skip(2)]),
        ("manager", actor => actor with { ManagesCommunity = true }, Everything),
        ("administrator", actor => actor with { IsAdministrator = true }, Everything),
        ("another bot", actor => actor with { IsBot = true }, Nothing),
        ("another bot that manages", actor => actor with { IsBot = true, ManagesCommunity = true, IsAdministrator = true, IsTrusted = true }, Nothing),
    ];

    public static TheoryData<string, string, Permission, AccessDecision> Cells
    {
        get
        {
            var cells = new TheoryData<string, string, Permission, AccessDecision>();
            foreach (var door in Doors)
            {
                foreach (var (who, _, row) in Table)
                {
                    for (var column = 0; column < Columns.Length; column++)
                        cells.Add(door, who, Columns[column], IsPageStatus(door, Columns[column]) && row != Nothing ? Allowed : row[column]);
                }
            }

            return cells;
        }
    }

    /// <summary>The one cell that hangs on the door: the page shows its status to whoever reaches it.</summary>
    private static bool IsPageStatus(string door, Permission permission) => door == Actor.Page && permission == SeeStatus;

    [Theory]
    [MemberData(nameof(Cells))]
    public void Decide_Actor_AsTheTableSays(string door, string who, Permission permission, AccessDecision expected)
    {
        var make = Table.Single(row => row.Who == who).Make;
        Assert.Equal(expected, AccessPolicy.Decide(make(new Actor(door, "7", Audience.Of($"{door}:1"))), permission));
    }

    [Fact]
    public void Table_Columns_AreAllPermissions() => Assert.Equal(Enum.GetValues<Permission>().Order(), Columns.Order());

    [Fact]
    public void Decide_PermissionThatIsNotListed_IsRefusedToEveryone() =>
        Assert.All(Table, row => Assert.Equal(Refused, AccessPolicy.Decide(row.Make(new Actor("discord", "7", Audience.Everyone)), (Permission)int.MaxValue)));
}
