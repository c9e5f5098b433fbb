using System.CommandLine;
using NewsBot.Hosting.Commands;

var output = Output.Standard();
var newsbot = new RootCommand("Answers questions about the news it has been given, with passages quoted word for word and their sources.")
{
    SharedOptions.Data,
    ServeCommand.Create(output),
    AskCommand.Create(output),
    FactsCommand.Create(output),
    AddCommand.Create(output),
    ReindexCommand.Create(output),
    StatusCommand.Create(output),
    FeedsCommand.Create(output),
    BackupCommand.Create(output),
    RestoreCommand.Create(output),
    CheckCommand.Create(output),
    HealthCommand.Create(output),
    DiscordCommand.Create(output),
    SlackCommand.Create(output),
};
newsbot.SetAction(ServeCommand.Run(output));

return await CommandRunner.RunAsync(newsbot, args, output);
