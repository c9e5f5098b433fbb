using System.Text.Json;

namespace NewsBot.SlackChat.Manifest;

/// <summary>The app as it is pasted into Slack's "create an app from a manifest".</summary>
/// <remarks>Limits from docs.slack.dev, App manifest reference.</remarks>
public static class AppManifest
{
    public const int MostNameLetters = 35;

    private const int MostShortcutLetters = 24;
    private const int MostDescriptionLetters = 140;

    /// <summary>What keeps a manifest from being written, and what would be right; or null.</summary>
    public static string? TroubleWith(SlackOptions options)
    {
        if (SlashCommandName.TroubleWith(options.Command) is { } trouble)
            return $"Slack:Command is {options.Command}; {trouble}";
        if (options.BotName.Length is 0 or > MostNameLetters)
            return $"Slack:BotName has {options.BotName.Length} characters; give 1 to {MostNameLetters}.";
        return options.Mode == SlackMode.Http && options.EventsUrl is not { IsAbsoluteUri: true, Scheme: "https" }
            ? $"Slack:EventsUrl is {options.EventsUrl?.ToString() ?? "missing"}; HTTP mode needs the public https address of {options.EventsPath}."
            : null;
    }

    /// <summary>The manifest as JSON.</summary>
    /// <exception cref="ArgumentException">There is <see cref="TroubleWith">trouble</see> with the options.</exception>
    public static string Write(SlackOptions options) => TroubleWith(options) is { } trouble
        ? throw new ArgumentException(trouble, nameof(options))
        : JsonSerializer.Serialize(Compose(options), ManifestJson.Default.ManifestWire);

    private static ManifestWire Compose(SlackOptions options)
    {
        var url = options.Mode == SlackMode.Http ? options.EventsUrl!.AbsoluteUri : null;
        var scopes = options.SeeChannelEdits ? BotScopes.Required.Concat(BotScopes.ChannelEdits) : BotScopes.Required;
        string[] events = ["app_home_opened", "app_mention", "app_uninstalled", "message.im", "tokens_revoked"];
        string[] edits = options.SeeChannelEdits ? ["message.channels", "message.groups"] : [];
        const string about = "Answers questions about the news with passages quoted word for word, each with its source.";

        return new ManifestWire(
            new DisplayWire(Within(options.BotName, MostNameLetters), Within(about, MostDescriptionLetters)),
            new FeaturesWire(
                new BotUserWire(options.BotName, AlwaysOnline: true),
                new AppHomeWire(HomeTabEnabled: true, MessagesTabEnabled: true, MessagesTabReadOnlyEnabled: false),
                new AgentViewWire(about),
                [new SlashCommandWire(options.Command, url, "Ask about the news; only you see the answer", "who denied | ceasefire regions | help", ShouldEscape: true)],
                [
                    new ShortcutWire(Within("Ask NewsBot", MostShortcutLetters), "global", Shortcuts.Ask, "Ask about the news"),
                    new ShortcutWire(Within("Check this claim", MostShortcutLetters), "message", Shortcuts.CheckClaim, "Look up what the news says about this message"),
                    new ShortcutWire(Within("Add links to NewsBot", MostShortcutLetters), "message", Shortcuts.AddLinks, "Hand in the links of this message"),
                ]),
            new OAuthWire(new ScopesWire([.. scopes.Order(StringComparer.Ordinal)])),
            new SettingsWire(
                new SubscriptionsWire(url, [.. events.Concat(edits).Order(StringComparer.Ordinal)]),
                new InteractivityWire(IsEnabled: true, url),
                OrgDeployEnabled: false,
                SocketModeEnabled: options.Mode == SlackMode.Socket,
                TokenRotationEnabled: false));
    }

    private static string Within(string text, int most) =>
        text.Length <= most ? text : throw new InvalidOperationException($"\"{text}\" has {text.Length} characters; Slack takes {most}.");
}
