using NewsBot.State;

namespace NewsBot.Conversations;

/// <summary>Remembers which message answers which question, so that the answer follows when the question is reworded or deleted.</summary>
/// <remarks>Thread-safe. A question's key names its message: "slack:T1:C1:1700000000.000100".</remarks>
public sealed class GivenAnswers(IKeptStateStore kept, TimeProvider time)
{
    /// <summary>Later changes of a question are let be.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(2);

    public Task KeepAsync(string question, GivenAnswer answer, CancellationToken cancellation) =>
        kept.PutAsync(KeyOf(question), $"{answer.MessageId}\n{answer.Words}", time.GetUtcNow() + KeptFor, cancellation);

    public async Task<GivenAnswer?> FindAsync(string question, CancellationToken cancellation)
    {
        var found = await kept.FindAsync(KeyOf(question), cancellation);
        return found?.Split('\n', 2) is [var message, var words] ? new GivenAnswer(message, words) : null;
    }

    private static string KeyOf(string question) => "answer:" + question;
}

/// <summary>An answer that was posted.</summary>
/// <param name="MessageId">Of the bot's message, as its platform names it.</param>
/// <param name="Words">The question it answers.</param>
public sealed record GivenAnswer(string MessageId, string Words);
