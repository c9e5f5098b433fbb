using System.Text.Json;
using NewsBot.Articles;
using NewsBot.Hosting.Json;

namespace NewsBot.Hosting.Commands;

/// <summary>Answers a file of questions: one line out for each, in the order asked.</summary>
internal static class AskBatch
{
    public static async Task<int> RunAsync(Asking asking, string questions, string run, Output output, CancellationToken cancellation)
    {
        using var input = InputFile.Open(questions, out var problem);
        if (input is null)
            return output.Fail(problem);

        await using var answers = OutputFile.Create(run, out problem);
        if (answers is null)
            return output.Fail(problem);

        var (answered, skipped) = (0, 0);
        await foreach (var line in JsonLines.ReadAsync(input, WireJson.Lines.QuestionLine, cancellation))
        {
            if (Fault(line, out var askedAt) is { } fault)
            {
                output.Warn($"{questions}, line {line.Number}: {fault}; skipped");
                skipped++;
                continue;
            }

            var answer = await asking.AskAsync(line.Value!.Question!, askedAt, cancellation);
            await answers.WriteLineAsync(JsonSerializer.Serialize(RunLine.Of(line.Value.Id!, answer), WireJson.Lines.RunLine).AsMemory(), cancellation);
            answered++;
        }

        if (answered + skipped == 0)
            return output.Fail($"{questions} holds no questions; give one JSON object a line: {{\"id\", \"question\"}}");

        return skipped == 0 ? ExitCode.Done : ExitCode.SomeSkipped;
    }

    private static string? Fault(JsonLine<QuestionLine> line, out DateTimeOffset? askedAt)
    {
        askedAt = null;
        if (line.Value is not { } question)
            return line.Problem;

        if (string.IsNullOrWhiteSpace(question.Id) || string.IsNullOrWhiteSpace(question.Question))
            return "\"id\" and \"question\" are required";

        if ((question.AskedAt ?? question.Date) is not { Length: > 0 } words)
            return null;

        if (!PublicationDate.TryParse(words, out var date))
            return $"\"asked_at\" is \"{words}\"; give a date such as 2017-07-09";

        askedAt = date.At;
        return null;
    }
}
