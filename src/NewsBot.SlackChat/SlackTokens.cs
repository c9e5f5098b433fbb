namespace NewsBot.SlackChat;

/// <summary>Judges the shape of the tokens, before Slack is asked.</summary>
public static class SlackTokens
{
    /// <summary>Whether nothing is configured, so that the door is meant to stay closed.</summary>
    public static bool AreAbsent(SlackOptions options) =>
        string.IsNullOrWhiteSpace(options.BotToken) && string.IsNullOrWhiteSpace(options.AppToken) && string.IsNullOrWhiteSpace(options.SigningSecret);

    /// <summary>One sentence that names what to mend, or null when the shapes are right. Holds no part of a token.</summary>
    public static string? TroubleWith(SlackOptions options)
    {
        if (IsApp(options.BotToken) && IsBot(options.AppToken))
            return $"{SlackOptions.BotTokenName} and {SlackOptions.AppTokenName} are swapped; the bot token begins xoxb-, the app-level token xapp-.";
        if (string.IsNullOrWhiteSpace(options.BotToken))
            return $"{SlackOptions.BotTokenName} is missing; copy the bot user's token (xoxb-...) from the app's OAuth & Permissions page.";
        if (!IsBot(options.BotToken))
            return $"{SlackOptions.BotTokenName} is not a bot user's token, which begins xoxb-.";
        return options.Mode == SlackMode.Http ? TroubleWithSecret(options.SigningSecret) : TroubleWithAppToken(options.AppToken);
    }

    private static string? TroubleWithSecret(string? secret) => string.IsNullOrWhiteSpace(secret)
        ? $"{SlackOptions.SigningSecretName} is missing; HTTP mode takes nothing unsigned. Copy it from the app's Basic Information page."
        : null;

    private static string? TroubleWithAppToken(string? token)
    {
        if (string.IsNullOrWhiteSpace(token))
            return $"{SlackOptions.AppTokenName} is missing; make an app-level token (xapp-...) with the scope connections:write on the app's Basic Information page.";
        return IsApp(token) ? null : $"{SlackOptions.AppTokenName} is not an app-level token, which begins xapp-.";
    }

    private static bool IsBot(string? token) => token?.StartsWith("xoxb-", StringComparison.Ordinal) ?? false;

    private static bool IsApp(string? token) => token?.StartsWith("xapp-", StringComparison.Ordinal) ?? false;
}
