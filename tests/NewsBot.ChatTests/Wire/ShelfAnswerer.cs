using System.Collections.Concurrent;
using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.Questions;

namespace NewsBot.ChatTests.Wire;

/// <summary>Answers every question with the same passages, and remembers what it was asked.</summary>
internal sealed class ShelfAnswerer : IAnswerer
{
    public ConcurrentQueue<Question> Asked { get; } = new();

    /// <summary>Makes the answer; seven passages unless a test says otherwise.</summary>
    public Func<Question, Answer> Answer { get; set; } = question => SevenPassages(question);

    public ValueTask<Answer> AnswerAsync(Question question, CancellationToken cancellation)
    {
        Asked.Enqueue(question);
        return ValueTask.FromResult(Answer(question));
    }

    public static Answer SevenPassages(Question question) => new()
    {
        Question = question,
        Kind = AnswerKind.Passages,
        Answered = true,
        Lead = "Ada Lovelace; Charles Babbage",
        Listed = ["Ada Lovelace", "Charles Babbage"],
        IndependentSources = 2,
        Passages = [.. Enumerable.Range(1, 7).Select(Passage)],
        AsOf = new AsOf(Day, Day, 1_200, CatchingUp: false),
    };

    public static AnswerPassage Passage(int number) => new()
    {
        Quote = $"The engine, she denied on Monday, had printed table {number} by itself.",
        Matches = [new(16, 6)],
        Context = $"The hall was full. The engine, she denied on Monday, had printed table {number} by itself. Nobody objected.",
        Attribution = new PassageAttribution("Ada Lovelace", Facts.Stance.Denied, "denied"),
        Citation = new Citation($"a{number}", $"Table {number} printed", new Publisher("The Engine Post", "engine.example"), Day, "C. Clement", new Uri($"https://engine.example/{number}")),
    };

    private static PublicationDate Day { get; } = PublicationDate.OfDay(new DateOnly(2024, 3, 4));
}
