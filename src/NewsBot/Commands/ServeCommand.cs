using System.CommandLine;
using NewsBot.Hosting.Composition;
using NewsBot.Hosting.Serving;
using NewsBot.Ingestion;
using NewsBot.State;

namespace NewsBot.Hosting.Commands;

/// <summary><c>newsbot serve</c>, and <c>newsbot</c> alone: everything that is configured, until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Create(Output output)
    {
        var command = new Command("serve", "Run the sources, the page and each chat platform that is configured (the default)");
        command.SetAction(Run(output));
        return command;
    }

    public static Func<ParseResult, CancellationToken, Task<int>> Run(Output output) => async (parsed, cancellation) =>
    {
        var data = parsed.GetValue(SharedOptions.Data) ?? ProgramFolders.DefaultData;
        await using var server = NewsBotServer.Build(data, output);
        var opening = await server.Services.GetRequiredService<Newsroom>().OpenAsync(DataFolderAccess.Write, cancellation);
        if (opening.Problem is { } problem)
            return output.Fail(problem);

        if (await server.StartAsync(cancellation) is { } refusal)
            return output.Fail(refusal);

        await server.WaitForEndAsync(cancellation);
        return ExitCode.Done;
    };
}
