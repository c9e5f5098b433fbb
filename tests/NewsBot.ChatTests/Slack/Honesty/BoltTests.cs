using NewsBot.ChatTests.Slack.StandIn;
using NewsBot.ChatTests.Support;
using NewsBot.ChatTests.Wire;

namespace NewsBot.ChatTests.Slack.Honesty;

/// <summary>Keeps the stand-in honest: a bot on @slack/bolt, which knows nothing of this project, lives on it.</summary>
public sealed class BoltTests
{
    [Fact]
    public async Task StandIn_BoltBot_ConnectsAndAnswers()
    {
        await using var slack = await SlackStandIn.StartAsync();
        await using var bot = await NodeBot.StartAsync(
            Path.Combine(AppContext.BaseDirectory, "Slack", "Honesty", "bolt.mjs"),
            "@slack/bolt@4.7.3",
            new Dictionary<string, string> { ["SLACK_API"] = slack.ApiRoot.AbsoluteUri, ["SLACK_BOT_TOKEN"] = slack.Card.BotToken, ["SLACK_APP_TOKEN"] = slack.Card.AppToken });
        if (bot is null)
            Assert.Skip("Node, npm or the package is not to be had here.");

        await Eventually.IsTrueAsync(() => bot.IsReady, "Bolt", TimeSpan.FromSeconds(60));
        var question = await slack.MentionAsync("who denied");
        var answer = await Eventually.FindAsync(() => slack.Desk.Sent.FirstOrDefault(), "Bolt's answer");
        Assert.Equal(question, answer.Thread);
        Assert.Equal("pong <@UBOT> who denied", answer.Words);

        await slack.CommandAsync("who denied");
        var respond = await Eventually.FindAsync(() => slack.Desk.Sent.FirstOrDefault(post => post.OnlyFor == "U1"), "Bolt's private answer");
        Assert.Equal("pong who denied", respond.Text);

        var opened = slack.Sockets.Opened;
        slack.Sockets.AskToReconnect("refresh_requested");
        await Eventually.IsTrueAsync(() => slack.Sockets.Opened > opened && slack.Sockets.Open.Count > 0, "Bolt's new socket", TimeSpan.FromSeconds(30));
        Assert.Empty(slack.Desk.Refusals);
        Assert.DoesNotContain("error", bot.Said, StringComparison.Ordinal);
    }
}
