using System.Collections.Immutable;
using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.Questions;

namespace NewsBot.Evaluation.Judging;

/// <summary>The project's own questions on its starter summaries, and the floors that answers may not fall below.</summary>
internal static class OwnQuestions
{
    private const double LeastAnswered = 0.88;
    private const double LeastDeclined = 0.9;

    /// <param name="Passages">Words that must stand in the first passages.</param>
    /// <param name="Top">How many passages count as first.</param>
    private sealed record Expected(string Id, string Question, bool Answered, ImmutableArray<string> Passages, int Top, [property: System.Text.Json.Serialization.JsonPropertyName("asked_at")] string AskedAt);

    /// <summary>False when a floor was missed; each question that was not answered as expected is printed.</summary>
    public static async Task<bool> HoldAsync(IAnswerer answerer, string file)
    {
        var questions = JsonLines.Read<Expected>(file).ToList();
        var right = new List<Expected>();
        foreach (var expected in questions)
        {
            var answer = await answerer.AnswerAsync(new Question { Text = expected.Question, AskedAt = AskedAt(expected) }, CancellationToken.None);
            if (IsRight(expected, answer))
                right.Add(expected);
            else
                Console.WriteLine($"  {expected.Id} {expected.Question}: {(answer.Answered ? "answered" : "declined")} ({answer.Confidence:0.00}): {answer.Lead} {answer.Passages.FirstOrDefault()?.Quote}");
        }

        var answered = Share(questions, right, answered: true);
        var declined = Share(questions, right, answered: false);
        Console.WriteLine($"{questions.Count} own questions: {answered:0.000} answered rightly (floor {LeastAnswered}), {declined:0.000} declined rightly (floor {LeastDeclined})");
        return answered >= LeastAnswered && declined >= LeastDeclined;
    }

    private static bool IsRight(Expected expected, Answer answer)
    {
        var shown = string.Join('\n', answer.Passages.Take(expected.Top).Select(passage => passage.Quote));
        return answer.Answered == expected.Answered && (!expected.Answered || expected.Passages.All(words => shown.Contains(words, StringComparison.OrdinalIgnoreCase)));
    }

    private static double Share(List<Expected> questions, List<Expected> right, bool answered) =>
        right.Count(question => question.Answered == answered) / (double)questions.Count(question => question.Answered == answered);

    private static DateTimeOffset AskedAt(Expected expected) => PublicationDate.TryParse(expected.AskedAt, out var date) ? date.At : default;
}
