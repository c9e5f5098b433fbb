using System.CommandLine;
using System.Text.Json;
using NewsBot.Answers;
using NewsBot.Hosting.Composition;
using NewsBot.Hosting.Json;
using NewsBot.Hosting.Terminal;
using NewsBot.Questions;

namespace NewsBot.Hosting.Commands;

/// <summary><c>newsbot ask</c>: one answer for a person or a program, or many from a file.</summary>
internal static class AskCommand
{
    private static readonly Argument<string[]> Words = new("question")
    {
        Description = "The question, such as \"/who denied\" or \"/ceasefire regions\"",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Json = SharedOptions.Json();
    private static readonly Option<bool> Explain = new("--explain") { Description = "Say for each passage why it stands where it stands" };
    private static readonly Option<DateTimeOffset?> AskedAt = SharedOptions.Date("--asked-at", "Answer as if asked then; \"last week\" is read against it");
    private static readonly Option<int> Limit = SharedOptions.Number("--limit", "How many passages at most", 1, 100, 10);
    private static readonly Option<string?> Batch = new("--batch") { Description = "Questions, one JSON object a line", HelpName = "QUESTIONS.jsonl" };
    private static readonly Option<string?> Out = new("--out") { Description = "Where the answers to --batch go", HelpName = "RUN.jsonl" };

    public static Command Create(Output output)
    {
        var command = new Command("ask", "Answer a question from the articles that are stored") { Words, Json, Explain, AskedAt, Limit, Batch, Out };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Output output, CancellationToken cancellation)
    {
        var words = string.Join(' ', parsed.GetValue(Words) ?? []).Trim();
        var (questions, run) = (parsed.GetValue(Batch), parsed.GetValue(Out));
        if (Misuse(words, questions, run) is { } misuse)
            return output.Fail(misuse, ExitCode.Usage);

        await using var reading = await ReadingSession.OpenAsync(parsed, SessionUse.Answering, cancellation);
        if (reading.Session is not { } session)
            return output.Fail(reading.Problem);

        var asking = new Asking(session.Get<IAnswerer>(), session.Get<TimeProvider>(), parsed.GetValue(AskedAt), parsed.GetValue(Limit), parsed.GetValue(Explain));
        return questions is null
            ? await AnswerAsync(asking, words, parsed.GetValue(Json), output, cancellation)
            : await AskBatch.RunAsync(asking, questions, run!, output, cancellation);
    }

    private static string? Misuse(string words, string? questions, string? run) => (words.Length > 0, questions, run) switch
    {
        (false, null, _) => "ask what? Put the question in quotes: newsbot ask \"/who denied\"",
        (true, not null, _) => "ask takes a question or --batch, not both",
        (_, not null, null) => "--batch needs --out RUN.jsonl for the answers",
        (_, null, not null) => "--out goes with --batch QUESTIONS.jsonl",
        _ => null,
    };

    private static async Task<int> AnswerAsync(Asking asking, string words, bool json, Output output, CancellationToken cancellation)
    {
        var answer = await asking.AskAsync(words, null, cancellation);
        if (json)
            output.Lines.WriteLine(JsonSerializer.Serialize(AnswerJson.Of(answer), WireJson.Readable.AnswerJson));
        else
            output.Console.Write(AnswerView.Render(answer));

        return ExitCode.Done;
    }
}

/// <summary>How the questions of one command are asked.</summary>
internal sealed record Asking(IAnswerer Answerer, TimeProvider Time, DateTimeOffset? AskedAt, int Limit, bool Explain)
{
    public ValueTask<Answer> AskAsync(string words, DateTimeOffset? askedAt, CancellationToken cancellation) => Answerer.AnswerAsync(
        new Question { Text = words, AskedAt = askedAt ?? AskedAt ?? Time.GetUtcNow(), Limit = Limit, Explain = Explain },
        cancellation);
}
