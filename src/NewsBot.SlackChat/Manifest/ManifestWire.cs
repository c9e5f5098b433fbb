using System.Text.Json.Serialization;

namespace NewsBot.SlackChat.Manifest;

internal sealed record ManifestWire(DisplayWire DisplayInformation, FeaturesWire Features, OAuthWire OauthConfig, SettingsWire Settings);

internal sealed record DisplayWire(string Name, string Description);

internal sealed record FeaturesWire(
    BotUserWire BotUser, AppHomeWire AppHome, AgentViewWire AgentView, IReadOnlyList<SlashCommandWire> SlashCommands, IReadOnlyList<ShortcutWire> Shortcuts);

internal sealed record BotUserWire(string DisplayName, bool AlwaysOnline);

internal sealed record AppHomeWire(bool HomeTabEnabled, bool MessagesTabEnabled, bool MessagesTabReadOnlyEnabled);

internal sealed record AgentViewWire(string AgentDescription);

internal sealed record SlashCommandWire(string Command, string? Url, string Description, string UsageHint, bool ShouldEscape);

internal sealed record ShortcutWire(string Name, string Type, string CallbackId, string Description);

internal sealed record OAuthWire(ScopesWire Scopes);

internal sealed record ScopesWire(IReadOnlyList<string> Bot);

internal sealed record SettingsWire(SubscriptionsWire EventSubscriptions, InteractivityWire Interactivity, bool OrgDeployEnabled, bool SocketModeEnabled, bool TokenRotationEnabled);

internal sealed record SubscriptionsWire(string? RequestUrl, IReadOnlyList<string> BotEvents);

internal sealed record InteractivityWire(bool IsEnabled, string? RequestUrl);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true)]
[JsonSerializable(typeof(ManifestWire))]
internal sealed partial class ManifestJson : JsonSerializerContext;
