namespace NewsBot.SlackChat.Asking;

/// <summary>Names conversations, inside which a follow-up is read against what came before.</summary>
internal static class ConversationKeys
{
    public static string Thread(string workspace, string channel, string thread) => $"slack:{workspace}:{channel}:{thread}";

    /// <summary>What one person asks privately in one place.</summary>
    public static string Private(string workspace, string channel, string user) => $"slack:{workspace}:{channel}:{user}";
}
