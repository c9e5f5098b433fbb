using System.CommandLine;
using NewsBot.Answers;
using NewsBot.Hosting.Composition;
using NewsBot.Hosting.Terminal;
using NewsBot.Ingestion;
using NewsBot.State;

namespace NewsBot.Hosting.Commands;

/// <summary><c>newsbot add</c>: stores articles from files, folders, links and <c>.jsonl</c>.</summary>
internal static class AddCommand
{
    private static readonly Argument<string[]> Places = new("places")
    {
        Description = "Files, folders or links",
        Arity = ArgumentArity.OneOrMore,
        HelpName = "PATH-OR-URL",
    };

    public static Command Create(Output output)
    {
        var command = new Command("add", "Store articles from files, folders, links or .jsonl") { Places };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Output output, CancellationToken cancellation)
    {
        var data = parsed.GetValue(SharedOptions.Data) ?? ProgramFolders.DefaultData;
        await using var opening = await Session.OpenAsync(data, DataFolderAccess.Write, cancellation);
        if (opening.Session is not { } session)
            return output.Fail(opening.Problem);

        var places = parsed.GetValue(Places) ?? [];
        var summary = await ProgressBars.ShowAsync(bars => TakeAsync(session, places, bars, output, cancellation));
        output.Lines.WriteLine(Words(summary));
        if (summary.Problem is { } problem)
            return output.Fail(problem);

        var taken = summary.Stored + summary.Replaced + summary.Unchanged;
        return (taken, summary.Skipped) switch
        {
            (_, 0) when taken > 0 => ExitCode.Done,
            (0, 0) => output.Fail($"there is no article in {string.Join(", ", places)}"),
            (0, _) => ExitCode.Failed,
            _ => ExitCode.SomeSkipped,
        };
    }

    private static async Task<IntakeSummary> TakeAsync(Session session, string[] places, ProgressBars bars, Output output, CancellationToken cancellation)
    {
        var reader = session.Get<IArticleReader>();
        var reading = bars.Add("reading", places.Sum(reader.Measure));
        var summary = await session.Get<Intake>().TakeAsync(ReadAll(reader, places, reading, cancellation), Tell(output), cancellation);
        reading.Finish();
        await session.Get<Newsroom>().WaitUntilLevelAsync(bars.AddIndexing(), cancellation);
        return summary;
    }

    private static async IAsyncEnumerable<SourceEvent> ReadAll(
        IArticleReader reader, string[] places, ProgressBar bar, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var before = 0L;
        foreach (var place in places)
        {
            await foreach (var happening in reader.ReadAsync(place, bar.From(before), cancellation))
                yield return happening;

            before += reader.Measure(place);
        }
    }

    private static Action<IntakeStep> Tell(Output output) => step =>
    {
        if (step is IntakeStep.Skipped(var place, var problem))
            output.Warn($"{place}: {problem}; skipped");
        else if (step is IntakeStep.Taken({ Outcome: IngestOutcome.Refused, Problem: { } refusal }))
            output.Warn($"{refusal}; skipped");
    };

    private static string Words(IntakeSummary summary)
    {
        var parts = new (int Number, string What)[] { (summary.Stored, "stored"), (summary.Replaced, "replaced"), (summary.Unchanged, "known already") };
        var told = parts.Where(part => part.Number > 0).Select(part => $"{Wording.Count(part.Number, "article")} {part.What}").DefaultIfEmpty("nothing stored");

        // What was skipped may be a line, a file or a link; each was named.
        return string.Join(", ", summary.Skipped > 0 ? told.Append($"{summary.Skipped} skipped") : told);
    }
}
