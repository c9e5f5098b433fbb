using System.Collections.Concurrent;
using System.Collections.Immutable;
using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.Facts;
using NewsBot.Language;
using NewsBot.Questions;

namespace NewsBot.ChatTests.Support;

/// <summary>Answers every question from one shelf of passages, and remembers what it was asked.</summary>
internal sealed class ShelfAnswerer : IAnswerer
{
    public ConcurrentQueue<Question> Asked { get; } = new();

    /// <summary>How many passages each answer has.</summary>
    public int Passages { get; set; } = 7;

    /// <summary>Runs before each answer; what it waits for, the answer waits for.</summary>
    public Func<CancellationToken, Task> Before { get; set; } = static _ => Task.CompletedTask;

    /// <summary>Thrown instead of an answer.</summary>
    public Exception? Failure { get; set; }

    public async ValueTask<Answer> AnswerAsync(Question question, CancellationToken cancellation)
    {
        Asked.Enqueue(question);
        await Before(cancellation);
        return Failure is null ? Answer(question, Passages) : throw Failure;
    }

    private static Answer Answer(Question question, int passages) => new()
    {
        Question = question,
        Kind = AnswerKind.Passages,
        Answered = passages > 0,
        Lead = passages > 0 ? $"Found for {question.Text}" : "Nothing was found.",
        Passages = [.. Enumerable.Range(1, passages).Select(Passage)],
        IndependentSources = passages,
        AsOf = new AsOf(Day(passages), Day(20), 12, CatchingUp: false),
        NothingFound = passages > 0 ? null : new NothingFound(["ferry strike", "harbour tunnel"]),
    };

    private static AnswerPassage Passage(int number)
    {
        var quote = $"The harbour master denied report {number} about the ferry.";
        return new AnswerPassage
        {
            Quote = quote,
            Context = $"It was a quiet morning. {quote} Nobody else spoke.",
            Matches = [new TextSpan(quote.IndexOf("denied", StringComparison.Ordinal), 6)],
            Attribution = new PassageAttribution("Mara Lind", Stance.Denied, "denied"),
            Citation = new Citation($"a{number}", $"Ferry report {number}", new Publisher("Harbour News"), Day(number), null, new Uri($"https://example.org/ferry/{number}")),
        };
    }

    private static PublicationDate Day(int day) => PublicationDate.OfDay(new DateOnly(2024, 5, Math.Clamp(day, 1, 28)));
}

/// <summary>Completions out of a fixed list.</summary>
internal sealed class ShelfSuggestions : ISuggestions
{
    public ImmutableArray<string> Topics { get; set; } = ["ferry strike", "harbour tunnel", "lighthouse"];

    public IReadOnlyList<string> Complete(SuggestionSlot slot, string typed, Audience asker, int most) =>
        [.. Topics.Where(topic => topic.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Take(most)];
}
