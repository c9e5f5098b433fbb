using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.ChatTests.Support;
using NewsBot.ChatTests.Wire;

namespace NewsBot.ChatTests.Discord.Honesty;

/// <summary>Keeps the stand-in honest: a bot on discord.js, which knows nothing of this project, lives on it.</summary>
public sealed class DiscordJsTests
{
    [Fact]
    public async Task StandIn_DiscordJsBot_ConnectsAndAnswersACommand()
    {
        await using var standIn = await DiscordStandIn.StartAsync();
        await using var bot = await NodeBot.StartAsync(
            Path.Combine(AppContext.BaseDirectory, "Discord", "Honesty", "pong.mjs"),
            "discord.js@14.28.1",
            new Dictionary<string, string> { ["DISCORD_API"] = new Uri(standIn.ApiRoot, "../").AbsoluteUri.TrimEnd('/'), ["DISCORD_TOKEN"] = standIn.Identity.Token });
        if (bot is null)
            Assert.Skip("Node, npm or the package is not to be had here.");

        await Eventually.TrueAsync(() => bot.IsReady, $"discord.js should be ready; it said: {bot.Said}", seconds: 60);
        var asked = standIn.Use("who", new() { ["did"] = "denied" });
        var answer = await asked.Answered.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal("pong who denied", answer["content"]!.ToString());
        Assert.Equal((1, 1), (asked.Acknowledgements, asked.Answers));

        var typed = await standIn.Type("who", "did", "de").Answered.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal("pong", typed["choices"]![0]!["value"]!.ToString());

        standIn.Gateway.AskToReconnect();
        await Eventually.TrueAsync(() => standIn.Gateway.Resumes > 0 && standIn.Gateway.HasSession, "discord.js should resume", seconds: 60);
        Assert.Empty(standIn.Rest.Invalid);
        Assert.DoesNotContain("error", bot.Said, StringComparison.Ordinal);
    }
}
