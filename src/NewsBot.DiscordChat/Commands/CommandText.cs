using System.Text.Json;
using NewsBot.DiscordChat.BuiltIn.Wire;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordChat.Commands;

/// <summary>Command definitions as JSON, to print them and to see whether two lists differ.</summary>
internal static class CommandText
{
    private static readonly DiscordJson Indented = new(new JsonSerializerOptions(DiscordJson.Default.Options) { WriteIndented = true });

    public static string Write(IEnumerable<CommandDefinition> commands) =>
        JsonSerializer.Serialize([.. commands.Select(CommandBodies.ToBody)], Indented.CommandBodyArray);

    /// <summary>Whether the platform would keep the same, in whatever order.</summary>
    public static bool AreSame(IEnumerable<CommandDefinition> one, IEnumerable<CommandDefinition> other) => Sorted(one) == Sorted(other);

    private static string Sorted(IEnumerable<CommandDefinition> commands) =>
        Write(commands.OrderBy(command => command.Kind).ThenBy(command => command.Name, StringComparer.Ordinal));
}
