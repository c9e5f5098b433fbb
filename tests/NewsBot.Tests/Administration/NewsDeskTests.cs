using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Access;
using NewsBot.Administration;
using NewsBot.Articles;

namespace NewsBot.Tests.Administration;

public sealed class NewsDeskTests
{
    private static readonly Actor Manager = new("discord", "7", Audience.Of("discord:1"), ManagesCommunity: true);
    private static readonly Actor Member = Manager with { ManagesCommunity = false };

    private readonly Trail _trail = new();
    private readonly FeedsVerb _feeds = new();

    [Fact]
    public async Task Run_Manager_RunsVerbWithItsWordsAndAudits()
    {
        var reply = await RunAsync("feeds add \"two words\"", Manager);
        Assert.True(reply.Done);
        Assert.Equal(["add", "two words"], _feeds.Words);
        Assert.Equal(("discord", "7", "discord:1", AuditOutcome.Done), Seen(Assert.Single(_trail.Entries)));
    }

    [Fact]
    public async Task Run_Member_IsRefusedAndAuditedAndNothingRuns()
    {
        var reply = await RunAsync("feeds add https://example.org/", Member);
        Assert.False(reply.Done);
        Assert.Null(_feeds.Words);
        Assert.Equal(AuditOutcome.Refused, Assert.Single(_trail.Entries).Outcome);
    }

    [Fact]
    public async Task Run_AddressWithSecrets_IsAuditedWithoutThem()
    {
        await RunAsync("feeds add https://user:planted-1@example.org/feed?key=planted-2#planted-3", Manager);
        var command = Assert.Single(_trail.Entries).Command;
        Assert.DoesNotContain("planted", command, StringComparison.Ordinal);
        Assert.Contains("https://example.org/feed", command, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_VerbThrows_RepliesWithoutTheReasonAndAuditsFailure()
    {
        _feeds.Failure = new InvalidOperationException("planted-4");
        var reply = await RunAsync("feeds list", Manager);
        Assert.False(reply.Done);
        Assert.DoesNotContain("planted-4", reply.Text, StringComparison.Ordinal);
        Assert.Equal(AuditOutcome.Failed, Assert.Single(_trail.Entries).Outcome);
    }

    [Fact]
    public async Task Run_UnknownWord_ListsWhatThereIsForWhoeverMayUseIt()
    {
        Assert.Contains("feeds add URL", (await RunAsync("fedes add", Manager)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("feeds", (await RunAsync("fedes add", Member)).Text, StringComparison.Ordinal);
        Assert.True((await RunAsync("help", Manager)).Done);
    }

    private Task<DeskReply> RunAsync(string command, Actor actor) =>
        new NewsDesk([_feeds], _trail, TimeProvider.System, NullLogger<NewsDesk>.Instance).RunAsync(command, actor, TestContext.Current.CancellationToken);

    private static (string Door, string UserId, string? Community, AuditOutcome Outcome) Seen(AuditEntry entry) =>
        (entry.Door, entry.UserId, entry.Community, entry.Outcome);

    private sealed class Trail : IAuditTrail
    {
        public List<AuditEntry> Entries { get; } = [];

        public Task AppendAsync(AuditEntry entry, CancellationToken cancellation)
        {
            Entries.Add(entry);
            return Task.CompletedTask;
        }
    }

    private sealed class FeedsVerb : IAdminVerb
    {
        public string Name => "feeds";

        public IReadOnlyList<string> Usage { get; } = ["feeds add URL"];

        public Permission Needs => Permission.ManageFeeds;

        public IReadOnlyList<string>? Words { get; private set; }

        public Exception? Failure { get; set; }

        public Task<DeskReply> RunAsync(IReadOnlyList<string> words, Actor actor, CancellationToken cancellation)
        {
            if (Failure is not null)
                throw Failure;

            Words = words;
            return Task.FromResult(new DeskReply(Done: true, "done"));
        }
    }
}
