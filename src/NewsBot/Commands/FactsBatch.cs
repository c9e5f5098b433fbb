using System.Text.Json;
using NewsBot.Articles;
using NewsBot.Facts;
using NewsBot.Hosting.Json;

namespace NewsBot.Hosting.Commands;

/// <summary>Finds the facts in a file of texts: one line out for each fact, in the order of the texts.</summary>
internal static class FactsBatch
{
    public static async Task<int> RunAsync(IFactExtractor extractor, string documents, string facts, Output output, CancellationToken cancellation)
    {
        using var input = InputFile.Open(documents, out var problem);
        if (input is null)
            return output.Fail(problem);

        await using var lines = OutputFile.Create(facts, out problem);
        if (lines is null)
            return output.Fail(problem);

        var (read, skipped) = (0, 0);
        await foreach (var line in JsonLines.ReadAsync(input, WireJson.Lines.DocumentLine, cancellation))
        {
            if (Fault(line, out var published) is { } fault)
            {
                output.Warn($"{documents}, line {line.Number}: {fault}; skipped");
                skipped++;
                continue;
            }

            var text = line.Value!.Text!;
            foreach (var fact in extractor.Extract(text, published).Facts)
                await lines.WriteLineAsync(Line(line.Value.Id!, text, fact).AsMemory(), cancellation);

            read++;
        }

        if (read + skipped == 0)
            return output.Fail($"{documents} holds no texts; give one JSON object a line: {{\"id\", \"text\"}}");

        return skipped == 0 ? ExitCode.Done : ExitCode.SomeSkipped;
    }

    public static string Line(string id, string text, Fact fact) => JsonSerializer.Serialize(FactLine.Of(id, text, fact), WireJson.Lines.FactLine);

    private static string? Fault(JsonLine<DocumentLine> line, out DateOnly? published)
    {
        published = null;
        if (line.Value is not { } document)
            return line.Problem;

        if (string.IsNullOrWhiteSpace(document.Id) || document.Text is null)
            return "\"id\" and \"text\" are required";

        if (string.IsNullOrEmpty(document.Published))
            return null;

        if (!PublicationDate.TryParse(document.Published, out var date))
            return $"\"published\" is \"{document.Published}\"; give a date such as 2017-07-09";

        published = date.Day;
        return null;
    }
}
