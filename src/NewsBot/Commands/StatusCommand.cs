using System.CommandLine;
using NewsBot.Hosting.Composition;
using NewsBot.Hosting.Terminal;
using NewsBot.Ingestion;
using NewsBot.Retrieval;

namespace NewsBot.Hosting.Commands;

/// <summary><c>newsbot status</c>: what is stored and how fresh it is.</summary>
internal static class StatusCommand
{
    public static Command Create(Output output)
    {
        var command = new Command("status", "Show what is stored, how fresh it is, and how each source does");
        command.SetAction((parsed, cancellation) => RunAsync(parsed, output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Output output, CancellationToken cancellation)
    {
        await using var reading = await ReadingSession.OpenAsync(parsed, SessionUse.Other, cancellation);
        if (reading.Session is not { } session)
            return output.Fail(reading.Problem);

        var record = await session.Get<IArticleStore>().StatusAsync(cancellation);
        var sources = await session.GetAll<ISourceReports>().ListAsync(cancellation);
        output.Console.Write(StatusView.Render(record, session.Get<IPassageIndex>().Status, sources));
        return ExitCode.Done;
    }
}
