using NewsBot.Answers;
using NewsBot.Questions;
using NewsBot.State;

namespace NewsBot.Conversations;

/// <summary>Pages of an answer that is there already, kept nowhere.</summary>
public static class RehearsedPages
{
    public static AnswerPages Of(Answer answer, TimeProvider time) => new(new Ready(answer), new Nowhere(), time);

    private sealed class Ready(Answer answer) : IAnswerer
    {
        public ValueTask<Answer> AnswerAsync(Question question, CancellationToken cancellation) => ValueTask.FromResult(answer);
    }

    private sealed class Nowhere : IKeptStateStore
    {
        public Task PutAsync(string id, string value, DateTimeOffset expires, CancellationToken cancellation) => Task.CompletedTask;

        public Task<string?> FindAsync(string id, CancellationToken cancellation) => Task.FromResult<string?>(null);

        public Task<int> ForgetExpiredAsync(CancellationToken cancellation) => Task.FromResult(0);
    }
}
