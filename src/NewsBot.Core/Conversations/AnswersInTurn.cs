using NewsBot.Answers;
using NewsBot.Questions;

namespace NewsBot.Conversations;

/// <summary>Lets so many answers be composed at the same time; the other questions wait, first come first served.</summary>
/// <remarks>Thread-safe. Composing keeps a processor busy and waits for nothing, so that more at a time would only slow each other down. What
/// comes before and after, the record and the network, is waited for outside a turn.</remarks>
internal sealed class AnswersInTurn : IAnswerer
{
    private readonly IAnswerer _answerer;
    private readonly SemaphoreSlim _free;

    /// <param name="answerer">Composes them.</param>
    /// <param name="configured">So many at a time; 0 for one a processor.</param>
    public AnswersInTurn(IAnswerer answerer, int configured)
    {
        var turns = PoolThreads.LeaveBeside(configured);
        (_answerer, _free) = (answerer, new SemaphoreSlim(turns, turns));
    }

    public async ValueTask<Answer> AnswerAsync(Question question, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        try
        {
            return await _answerer.AnswerAsync(question, cancellation);
        }
        finally
        {
            _free.Release();
        }
    }
}
