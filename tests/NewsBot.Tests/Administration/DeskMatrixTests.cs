using NewsBot.Access;
using NewsBot.Administration;
using NewsBot.Articles;
using NewsBot.Hosting.Composition;
using NewsBot.Ingestion;
using NewsBot.State;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Administration;

/// <summary>Every administrative command that there is, given by everyone at every door to the desk as it is composed: who is refused, and what the audit log keeps.</summary>
public sealed class DeskMatrixTests : IDisposable
{
    private static readonly string[] Doors = ["discord", "slack", "web", "terminal"];

    private static readonly (string Who, Func<Actor, Actor> Make, bool May)[] People =
    [
        ("anonymous visitor", actor => actor with { UserId = "" }, false),
        ("member", actor => actor, false),
        ("trusted member", actor => actor with { IsTrusted = true }, false),
        ("manager", actor => actor with { ManagesCommunity = true }, true),
        ("administrator", actor => actor with { IsAdministrator = true }, true),
        ("another bot that manages", actor => actor with { ManagesCommunity = true, IsAdministrator = true, IsBot = true }, false),
    ];

    /// <summary>One harmless form of each.</summary>
    private static readonly Dictionary<string, string> Commands = new(StringComparer.Ordinal)
    {
        ["feeds"] = "feeds list",
        ["reindex"] = "reindex",
        ["settings"] = "settings",
        ["status"] = "status",
        ["submissions"] = "submissions list",
        ["topics"] = "topics list",
    };

    private readonly TestFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_EveryCommandByEveryoneAtEveryDoor_IsDoneOrRefusedAndAudited()
    {
        await using var opening = await Session.OpenAsync(_folder.In("data"), DataFolderAccess.Write, Cancellation);
        var session = opening.Session!;
        Assert.Equal(session.GetAll<IAdminVerb>().Select(verb => verb.Name).Order(StringComparer.Ordinal), Commands.Keys.Order(StringComparer.Ordinal));

        var desk = session.Get<INewsDesk>();
        List<string> expected = [];
        foreach (var door in Doors)
        {
            foreach (var (who, make, may) in People)
            {
                var actor = make(new Actor(door, "7", Audience.Of($"{door}:1")));
                foreach (var command in Commands.Values)
                {
                    var reply = await desk.RunAsync(command, actor, Cancellation);
                    var mayThis = may || (command == "status" && door == Actor.Page && !actor.IsBot);
                    Assert.True(mayThis != reply.Text.StartsWith("You may not", StringComparison.Ordinal), $"{who} at {door}: {command}: {reply.Text}");
                    expected.Add($"\"door\":\"{door}\",\"user_id\":\"{actor.UserId}\",\"community\":\"{door}:1\",\"command\":\"{command}\",\"outcome\":\"{(mayThis ? reply.Done ? "done" : "failed" : "refused")}\"");
                }
            }
        }

        // Waits behind the rebuilding that was asked for, so that nothing writes there any more when the folder goes.
        await session.Get<IIndexUpkeep>().RebuildAsync(progress: null, Cancellation);
        var kept = await File.ReadAllLinesAsync(_folder.In("data", "audit.jsonl"), Cancellation);
        Assert.Equal(expected, kept.Select(line => line[line.IndexOf("\"door\"", StringComparison.Ordinal)..].TrimEnd('}')));
    }

    [Fact]
    public async Task Submit_ByEveryoneAtEveryDoor_IsRefusedHeldOrTaken()
    {
        await using var opening = await Session.OpenAsync(_folder.In("data"), DataFolderAccess.Write, Cancellation);
        var submissions = opening.Session!.Get<ISubmissions>();
        foreach (var door in Doors)
        {
            foreach (var (who, make, may) in People)
            {
                var actor = make(new Actor(door, "7", Audience.Of($"{door}:1")));
                var reply = await submissions.SubmitAsync(new Uri($"http://127.0.0.1:9/{door}/{Uri.EscapeDataString(who)}"), actor, Cancellation);
                var expected = who switch
                {
                    "anonymous visitor" or "another bot that manages" => "You may not submit",
                    _ when may || actor.IsTrusted => "not public", // fetched at once, as far as one may
                    _ => "to approve it",
                };
                Assert.Contains(expected, reply.Text, StringComparison.Ordinal);
            }
        }
    }
}
