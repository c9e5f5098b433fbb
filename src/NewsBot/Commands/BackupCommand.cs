using System.CommandLine;
using NewsBot.Answers;
using NewsBot.Hosting.Composition;
using NewsBot.State;

namespace NewsBot.Hosting.Commands;

/// <summary><c>newsbot backup</c>: the record in one file, also while a server runs.</summary>
internal static class BackupCommand
{
    private static readonly Argument<string> Place = new("file") { Description = "The new file to write", HelpName = "FILE" };

    public static Command Create(Output output)
    {
        var command = new Command("backup", "Copy everything that is stored into one file, also while a server runs") { Place };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Output output, CancellationToken cancellation)
    {
        await using var session = Session.Unopened(parsed.GetValue(SharedOptions.Data) ?? ProgramFolders.DefaultData);
        var opening = await session.Get<IDataFolder>().OpenAsync(DataFolderAccess.Read, cancellation);
        if (opening.Problem is { } problem)
            return output.Fail(problem);

        var file = parsed.GetRequiredValue(Place);
        var result = await session.Get<IRecordBackup>().BackUpAsync(file, cancellation);
        if (result.Problem is { } failure)
            return output.Fail(failure);

        output.Lines.WriteLine($"{file} holds {Wording.Count(result.Articles, "article")} ({result.Bytes / 1024.0 / 1024:0.0} MB), read back and whole");
        return ExitCode.Done;
    }
}
