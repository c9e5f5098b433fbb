using System.Collections.Frozen;
using NewsBot.SlackChat.Connection;

namespace NewsBot.SlackChat.Client;

/// <summary>Says what to mend when Slack refuses a token.</summary>
internal static class AuthTroubles
{
    private static readonly FrozenSet<string> Final = FrozenSet.Create(
        StringComparer.Ordinal,
        "invalid_auth", "not_authed", "account_inactive", "user_removed_from_team", "team_disabled", "token_revoked", "token_expired",
        "not_allowed_token_type", "missing_scope", "org_login_required", "ekm_access_denied", "access_denied", "no_permission",
        "forbidden_team", "link_disabled");

    /// <summary>Whether trying again cannot help.</summary>
    public static bool IsFinal(string? error) => error is not null && Final.Contains(error);

    /// <summary>One sentence that names the setting to mend.</summary>
    /// <param name="setting">"Slack:BotToken".</param>
    /// <param name="needed">The scope that Slack asks for, when it says so.</param>
    public static string Explain(string setting, string error, string? needed = null) => error switch
    {
        "invalid_auth" or "not_authed" => $"Slack does not know the token in {setting} ({error}); copy it again from the app's settings.",
        "token_revoked" or "token_expired" => $"The token in {setting} was revoked or has expired ({error}); reinstall the app in the workspace and copy the new one.",
        "account_inactive" or "user_removed_from_team" => $"The app was removed from the workspace ({error}); install it again and copy the new token into {setting}.",
        "team_disabled" => $"The workspace of {setting} is disabled ({error}); nothing can be done here until it is back.",
        "not_allowed_token_type" => $"{setting} holds a token of another kind ({error}); {KindOf(setting)}",
        "missing_scope" => $"The token in {setting} lacks the scope {needed ?? "that this needs"} ({error}); add it to the app, then install the app again.",
        "link_disabled" => $"Socket Mode is turned off for the app ({error}); turn it on in the app's settings, or set Slack:Mode to Http.",
        SlackResult.Unreachable or SlackResult.Uncertain => "Slack cannot be reached; check the network and the proxy.",
        _ => $"Slack refused the token in {setting} ({error}).",
    };

    private static string KindOf(string setting) => setting == SlackOptions.AppTokenName
        ? "it takes the app-level token (xapp-...)."
        : "it takes the bot user's token (xoxb-...).";
}
