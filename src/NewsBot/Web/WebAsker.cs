using NewsBot.Answers;
using NewsBot.Questions;

namespace NewsBot.Hosting.Web;

/// <summary>Asks for a visitor: sees only what everyone may see, and holds no conversation.</summary>
internal sealed class WebAsker(IAnswerer answerer, TimeProvider time)
{
    /// <summary>In UTF-16 units; longer ones are refused before they reach the answerer.</summary>
    public const int LongestQuestion = 1_000;

    public const int MostPassages = 100;

    public ValueTask<Answer> AskAsync(string question, CancellationToken cancellation, int limit = 10, DateTimeOffset? askedAt = null, bool explain = false) =>
        answerer.AnswerAsync(new Question { Text = question, AskedAt = askedAt ?? time.GetUtcNow(), Limit = limit, Explain = explain }, cancellation);
}
