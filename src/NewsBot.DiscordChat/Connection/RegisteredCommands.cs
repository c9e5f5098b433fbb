namespace NewsBot.DiscordChat.Connection;

/// <summary>The commands that Discord holds for a place.</summary>
/// <param name="Asked">What became of the question.</param>
/// <param name="Commands">Empty unless it was answered.</param>
public readonly record struct RegisteredCommands(Sent Asked, IReadOnlyList<CommandDefinition> Commands)
{
    public static RegisteredCommands Unread(Sent asked) => new(asked, []);
}
