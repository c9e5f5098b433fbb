using NewsBot.State;

namespace NewsBot.SlackChat.Asking;

/// <summary>Remembers which message answers which question, so that the answer follows when the question is reworded or deleted.</summary>
internal sealed class GivenAnswers(IKeptStateStore kept, TimeProvider time)
{
    /// <summary>Later changes of a question are let be.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(2);

    public Task KeepAsync(string workspace, string channel, string question, GivenAnswer answer, CancellationToken cancellation) =>
        kept.PutAsync(Key(workspace, channel, question), $"{answer.Timestamp}\n{answer.Words}", time.GetUtcNow() + KeptFor, cancellation);

    public async Task<GivenAnswer?> FindAsync(string workspace, string channel, string question, CancellationToken cancellation)
    {
        var found = await kept.FindAsync(Key(workspace, channel, question), cancellation);
        return found?.Split('\n', 2) is [var timestamp, var words] ? new GivenAnswer(timestamp, words) : null;
    }

    private static string Key(string workspace, string channel, string question) => $"slack:answer:{workspace}:{channel}:{question}";
}

/// <summary>An answer that was posted.</summary>
/// <param name="Timestamp">Of the bot's message.</param>
/// <param name="Words">The question it answers.</param>
internal sealed record GivenAnswer(string Timestamp, string Words);
