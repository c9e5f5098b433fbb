using System.CommandLine;
using NewsBot.DiscordChat.Commands;

namespace NewsBot.Hosting.Commands;

/// <summary><c>newsbot discord commands</c>: what the bot registers with Discord, as the JSON it sends.</summary>
internal static class DiscordCommand
{
    public static Command Create(Output output)
    {
        var topics = new Option<string[]>("--topic") { Description = "Print the commands that these topics give a server instead", AllowMultipleArgumentsPerToken = true };
        var commands = new Command("commands", "Print the commands that are registered with Discord") { topics };
        commands.SetAction(parsed =>
        {
            var named = parsed.GetValue(topics) ?? [];
            output.Lines.WriteLine(named.Length == 0 ? CommandPrinter.Everywhere() : CommandPrinter.ForGuild(named));
            return ExitCode.Done;
        });
        return new Command("discord", "The Discord door") { commands };
    }
}
