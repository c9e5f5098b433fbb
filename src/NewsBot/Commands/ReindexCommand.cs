using System.CommandLine;
using NewsBot.Answers;
using NewsBot.Hosting.Composition;
using NewsBot.Hosting.Terminal;
using NewsBot.Ingestion;
using NewsBot.Retrieval;
using NewsBot.State;

namespace NewsBot.Hosting.Commands;

/// <summary><c>newsbot reindex</c>: makes the index again from the record.</summary>
internal static class ReindexCommand
{
    public static Command Create(Output output)
    {
        var command = new Command("reindex", "Make the index again from the stored articles");
        command.SetAction((parsed, cancellation) => RunAsync(parsed, output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Output output, CancellationToken cancellation)
    {
        var data = parsed.GetValue(SharedOptions.Data) ?? ProgramFolders.DefaultData;
        if (ProgramFolders.IsUntouched(data))
            return output.Fail($"data folder {Path.GetFullPath(data)} holds no articles yet; bring some in with 'newsbot add'");

        await using var opening = await Session.OpenAsync(data, DataFolderAccess.Write, cancellation);
        if (opening.Session is not { } session)
            return output.Fail(opening.Problem);

        await ProgressBars.ShowAsync(async bars =>
        {
            await session.Get<IIndexUpkeep>().RebuildAsync(bars.AddIndexing(), cancellation);
            return true;
        });
        var status = session.Get<IPassageIndex>().Status;
        output.Lines.WriteLine($"indexed {Wording.Count(status.Articles, "article")}, {Wording.Count(status.Passages, "passage")}, {Wording.Count(status.Facts, "fact")}");
        return ExitCode.Done;
    }
}
