using NewsBot.ChatTests.Slack.StandIn;
using NewsBot.ChatTests.Support;

namespace NewsBot.ChatTests;

/// <summary>The running program, asked to end while it answers at both doors.</summary>
public sealed class StopTests(AllDoors doors) : IClassFixture<AllDoors>
{
    private const int Questions = 150;

    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Terminate_WhileAnswering_EndsInTimeAndEachQuestionIsAnsweredOnce()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        var (discord, slack, newsbot) = (doors.Discord, doors.Slack, doors.NewsBot);
        var asked = Enumerable.Range(0, Questions).Select(_ => discord.Use("who", new() { ["did"] = "denied" })).ToList();
        var mentions = Enumerable.Range(0, Questions).Select(n => MentionAsync(slack, $"C{n}")).ToList();
        await asked[0].Acknowledged.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);
        await mentions[0].WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);

        var (exitCode, took) = await newsbot.TerminateAsync();
        Assert.Equal(0, exitCode);
        Assert.True(took < EndsWithin, $"ended after {took}");

        await doors.StartAsync();
        var questions = (await Task.WhenAll(mentions)).Where(mention => mention.IsAcknowledged).Select(mention => mention.Stamp).ToList();
        await Eventually.IsTrueAsync(() => questions.All(question => slack.Desk.Sent.Any(post => post.Thread == question)), "every mention's answer", TimeSpan.FromSeconds(90));

        // What Discord had not handed over before the end is lost with the session; what was acknowledged is answered.
        var acknowledged = asked.Where(one => one.Acknowledgements > 0).ToList();
        await Eventually.IsTrueAsync(() => acknowledged.All(one => one.Answers > 0), "every acknowledged interaction's answer", TimeSpan.FromSeconds(60));

        // Writing an answer into its place once more leaves one answer; a further message would be a second one.
        Assert.All(acknowledged, one => Assert.Equal((1, 0, 0), (one.Acknowledgements, one.RefusedCallbacks, one.FollowUps.Count)));
        Assert.All(questions, question => Assert.Single(slack.Desk.Sent, post => post.Thread == question));
    }

    private static async Task<(string Stamp, bool IsAcknowledged)> MentionAsync(SlackStandIn slack, string channel)
    {
        var stamp = "";
        var isAcknowledged = await slack.Mention("who denied", channel, before: made => stamp = made);
        return (stamp, isAcknowledged);
    }
}
