namespace NewsBot.DiscordChat.Commands;

/// <summary>What would be registered with Discord, for people.</summary>
public static class CommandPrinter
{
    /// <summary>The commands that are everywhere, as the JSON that Discord is sent.</summary>
    public static string Everywhere() => CommandText.Write(new CommandCatalog(Phrasebook.BuiltIn).Everywhere());

    /// <summary>The commands that these topics give a guild.</summary>
    public static string ForGuild(IEnumerable<string> topics) => CommandText.Write(new CommandCatalog(Phrasebook.BuiltIn).ForGuild(topics));
}
