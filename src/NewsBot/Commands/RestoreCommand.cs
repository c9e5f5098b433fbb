using System.CommandLine;
using NewsBot.Answers;
using NewsBot.Hosting.Composition;
using NewsBot.State;

namespace NewsBot.Hosting.Commands;

/// <summary><c>newsbot restore</c>: puts a backup in the place of the record.</summary>
internal static class RestoreCommand
{
    private static readonly Argument<string> Place = new("file") { Description = "A file that 'newsbot backup' made", HelpName = "FILE" };

    public static Command Create(Output output)
    {
        var command = new Command("restore", "Put a backup in the place of what is stored; the index is made again from it") { Place };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Output output, CancellationToken cancellation)
    {
        var data = parsed.GetValue(SharedOptions.Data) ?? ProgramFolders.DefaultData;
        await using var session = Session.Unopened(data);
        var result = await session.Get<IRecordBackup>().RestoreAsync(parsed.GetRequiredValue(Place), cancellation);
        if (result.Problem is { } failure)
            return output.Fail(failure);

        output.Lines.WriteLine($"{data} holds {Wording.Count(result.Articles, "article")} again; the index is made anew at the next start");
        if (result.Replaced is { } replaced)
            output.Lines.WriteLine($"what stood there is kept in {replaced}");
        return ExitCode.Done;
    }
}
