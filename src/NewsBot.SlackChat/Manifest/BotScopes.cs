namespace NewsBot.SlackChat.Manifest;

/// <summary>What the bot's token must be allowed, and what for.</summary>
internal static class BotScopes
{
    /// <summary>Mentions, answers, the slash command, direct messages, answers to a modal, the agent view's prompts and status.</summary>
    public static readonly IReadOnlyList<string> Required = ["app_mentions:read", "assistant:write", "chat:write", "commands", "im:history", "im:write"];

    /// <summary>For <see cref="SlackOptions.SeeChannelEdits"/>.</summary>
    public static readonly IReadOnlyList<string> ChannelEdits = ["channels:history", "groups:history"];
}
