using System.CommandLine;
using NewsBot.Articles;
using NewsBot.Facts;
using NewsBot.Hosting.Composition;
using NewsBot.Hosting.Terminal;
using NewsBot.Ingestion;

namespace NewsBot.Hosting.Commands;

/// <summary><c>newsbot facts</c>: what a text attributes to whom. Needs no data folder.</summary>
internal static class FactsCommand
{
    private static readonly Argument<string?> Place = new("file")
    {
        Description = "An article to read",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object a fact" };
    private static readonly Option<string?> Batch = new("--batch") { Description = "Texts, one JSON object a line", HelpName = "DOCUMENTS.jsonl" };
    private static readonly Option<string?> Out = new("--out") { Description = "Where the facts of --batch go", HelpName = "FACTS.jsonl" };

    public static Command Create(Output output)
    {
        var command = new Command("facts", "Show the facts found in a text") { Place, Json, Batch, Out };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Output output, CancellationToken cancellation)
    {
        var (place, documents, facts) = (parsed.GetValue(Place), parsed.GetValue(Batch), parsed.GetValue(Out));
        if (Misuse(place, documents, facts) is { } misuse)
            return output.Fail(misuse, ExitCode.Usage);

        await using var session = Session.WithoutData();
        var extractor = session.Get<IFactExtractor>();
        return documents is null
            ? await ShowAsync(session.Get<IArticleReader>(), extractor, place!, parsed.GetValue(Json), output, cancellation)
            : await FactsBatch.RunAsync(extractor, documents, facts!, output, cancellation);
    }

    private static string? Misuse(string? place, string? documents, string? facts) => (place, documents, facts) switch
    {
        (null, null, _) => "facts of what? Name a file, or --batch DOCUMENTS.jsonl --out FACTS.jsonl",
        (not null, not null, _) => "facts takes a file or --batch, not both",
        (_, not null, null) => "--batch needs --out FACTS.jsonl for the facts",
        (_, null, not null) => "--out goes with --batch DOCUMENTS.jsonl",
        _ => null,
    };

    private static async Task<int> ShowAsync(IArticleReader reader, IFactExtractor extractor, string place, bool json, Output output, CancellationToken cancellation)
    {
        var (shown, skipped) = (0, 0);
        await foreach (var happening in reader.ReadAsync(place, null, cancellation))
        {
            if (happening is SourceEvent.Found(var article))
            {
                Show(article, extractor.Extract(article.Text, article.Published?.Day), json, output);
                shown++;
            }
            else if (happening is SourceEvent.Unreadable(var where, var problem))
            {
                output.Warn($"{where}: {problem}");
                skipped++;
            }
        }

        if (shown > 0)
            return skipped == 0 ? ExitCode.Done : ExitCode.SomeSkipped;

        return skipped > 0 ? ExitCode.Failed : output.Fail($"{place} holds no article");
    }

    private static void Show(Article article, TextFacts facts, bool json, Output output)
    {
        if (!json)
        {
            output.Console.Write(FactsView.Render(article, facts));
            return;
        }

        foreach (var fact in facts.Facts)
            output.Lines.WriteLine(FactsBatch.Line(article.Id, article.Text, fact));
    }
}
