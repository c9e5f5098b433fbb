using System.Text.Json.Nodes;
using NewsBot.SlackChat;
using NewsBot.SlackChat.Manifest;

namespace NewsBot.ChatTests.Slack;

public sealed class AppManifestTests
{
    [Fact]
    public void Write_Defaults_AsksForLeast()
    {
        var manifest = JsonNode.Parse(AppManifest.Write(new SlackOptions()))!;
        Assert.Equal(["app_mentions:read", "assistant:write", "chat:write", "commands", "im:history", "im:write"], Texts(manifest["oauth_config"]!["scopes"]!["bot"]));
        Assert.Equal(["app_home_opened", "app_mention", "app_uninstalled", "message.im", "tokens_revoked"], Texts(manifest["settings"]!["event_subscriptions"]!["bot_events"]));
        Assert.True(manifest["settings"]!["socket_mode_enabled"]!.GetValue<bool>());
        Assert.Null(manifest["settings"]!["event_subscriptions"]!["request_url"]);
        Assert.Equal("/newsbot", Assert.Single(manifest["features"]!["slash_commands"]!.AsArray())!["command"]!.ToString());
        Assert.Equal(["Ask NewsBot", "Check this claim", "Add links to NewsBot"], manifest["features"]!["shortcuts"]!.AsArray().Select(shortcut => shortcut!["name"]!.ToString()));
    }

    [Fact]
    public void Write_SeeChannelEdits_AddsTwoScopes()
    {
        var manifest = JsonNode.Parse(AppManifest.Write(new SlackOptions { SeeChannelEdits = true }))!;
        Assert.Contains("channels:history", Texts(manifest["oauth_config"]!["scopes"]!["bot"]));
        Assert.Contains("message.channels", Texts(manifest["settings"]!["event_subscriptions"]!["bot_events"]));
    }

    [Fact]
    public void Write_HttpMode_NamesThePublicAddress()
    {
        var manifest = JsonNode.Parse(AppManifest.Write(new SlackOptions { Mode = SlackMode.Http, EventsUrl = new Uri("https://bot.example.org/slack/events") }))!;
        Assert.False(manifest["settings"]!["socket_mode_enabled"]!.GetValue<bool>());
        Assert.Equal("https://bot.example.org/slack/events", manifest["features"]!["slash_commands"]![0]!["url"]!.ToString());
        Assert.Equal("https://bot.example.org/slack/events", manifest["settings"]!["interactivity"]!["request_url"]!.ToString());
    }

    [Fact]
    public void Write_HttpModeWithoutAddress_SaysWhichSetting() =>
        Assert.Contains("Slack:EventsUrl is missing", Assert.Throws<ArgumentException>(() => AppManifest.Write(new SlackOptions { Mode = SlackMode.Http })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("/newsbot")]
    [InlineData("/n")]
    [InlineData("/a23456789012345678901234567890b")]
    public void Command_GoodName_IsTaken(string name) => Assert.Null(SlashCommandName.TroubleWith(name));

    [Theory]
    [InlineData("/who", "keeps")]
    [InlineData("/topic", "keeps")]
    [InlineData("/status", "keeps")]
    [InlineData("newsbot", "give a slash")]
    [InlineData("/", "give a slash")]
    [InlineData("/News", "give a slash")]
    [InlineData("/news bot", "give a slash")]
    [InlineData("/a234567890123456789012345678901bc", "give a slash")]
    public void Command_BadName_IsExplained(string name, string words) =>
        Assert.Contains(words, SlashCommandName.TroubleWith(name)!, StringComparison.Ordinal);

    private static IEnumerable<string> Texts(JsonNode? array) => array!.AsArray().Select(item => item!.ToString());
}
