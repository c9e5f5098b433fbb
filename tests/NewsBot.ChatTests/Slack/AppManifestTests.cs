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

    /// <summary>Every key is one that Slack's manifest reference knows, and every text keeps its limit there.</summary>
    [Theory]
    [InlineData(SlackMode.Socket)]
    [InlineData(SlackMode.Http)]
    public void Write_EachMode_HoldsOnlyWhatSlackKnows(SlackMode mode)
    {
        var manifest = JsonNode.Parse(AppManifest.Write(new SlackOptions { Mode = mode, EventsUrl = new Uri("https://bot.example.org/slack/events"), SeeChannelEdits = true }));
        Assert.Empty(Leaves(manifest, "").Where(leaf => !Known.ContainsKey(leaf.Path)).Select(leaf => leaf.Path));
        Assert.All(Leaves(manifest, "").Where(leaf => leaf.Value.GetValueKind() is System.Text.Json.JsonValueKind.String), leaf => Assert.InRange(leaf.Value.ToString().Length, 1, Known[leaf.Path]));
    }

    /// <summary>The most letters of each text, 0 for what is none. Source: docs.slack.dev, App manifest reference.</summary>
    private static readonly Dictionary<string, int> Known = new(StringComparer.Ordinal)
    {
        ["display_information.name"] = 35,
        ["display_information.description"] = 140,
        ["features.bot_user.display_name"] = 80,
        ["features.bot_user.always_online"] = 0,
        ["features.app_home.home_tab_enabled"] = 0,
        ["features.app_home.messages_tab_enabled"] = 0,
        ["features.app_home.messages_tab_read_only_enabled"] = 0,
        ["features.agent_view.agent_description"] = 300,
        ["features.slash_commands.command"] = 32,
        ["features.slash_commands.url"] = 3000,
        ["features.slash_commands.description"] = 2000,
        ["features.slash_commands.usage_hint"] = 1000,
        ["features.slash_commands.should_escape"] = 0,
        ["features.shortcuts.name"] = 24,
        ["features.shortcuts.type"] = 7,
        ["features.shortcuts.callback_id"] = 255,
        ["features.shortcuts.description"] = 150,
        ["oauth_config.scopes.bot"] = 255,
        ["settings.event_subscriptions.request_url"] = 3000,
        ["settings.event_subscriptions.bot_events"] = 255,
        ["settings.interactivity.is_enabled"] = 0,
        ["settings.interactivity.request_url"] = 3000,
        ["settings.org_deploy_enabled"] = 0,
        ["settings.socket_mode_enabled"] = 0,
        ["settings.token_rotation_enabled"] = 0,
    };

    private static IEnumerable<(string Path, JsonNode Value)> Leaves(JsonNode? node, string path) => node switch
    {
        JsonObject part => part.SelectMany(field => Leaves(field.Value, path.Length == 0 ? field.Key : $"{path}.{field.Key}")),
        JsonArray array => array.SelectMany(item => Leaves(item, path)),
        { } value => [(path, value)],
        _ => [],
    };

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
