using NewsBot.Questions;

namespace NewsBot.Answers;

/// <summary>Answers questions; the one way in for every door.</summary>
/// <remarks>Thread-safe. A question that cannot be read gives an answer that says so; only a broken index throws.</remarks>
public interface IAnswerer
{
    ValueTask<Answer> AnswerAsync(Question question, CancellationToken cancellation);
}
