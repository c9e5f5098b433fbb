namespace NewsBot.ChatTests.Slack.StandIn;

/// <summary>The one app of the stand-in's one workspace.</summary>
internal sealed record SlackIdentityCard
{
    public string BotToken { get; init; } = "xoxb-1111-2222-standinbottoken";

    public string AppToken { get; init; } = "xapp-1-A1-3333-standinapptoken";

    public string SigningSecret { get; init; } = "standinsigningsecret";

    public string Workspace { get; init; } = "T1";

    public string WorkspaceName { get; init; } = "Stand-in";

    public string BotUser { get; init; } = "UBOT";

    public string BotId { get; init; } = "BBOT";

    public string[] Scopes { get; init; } = ["app_mentions:read", "assistant:write", "chat:write", "commands", "im:history", "im:write"];
}
