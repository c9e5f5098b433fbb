using System.Collections.Concurrent;
using System.Collections.Immutable;
using NewsBot.Questions;

namespace NewsBot.Conversations;

/// <summary>The last questions of each conversation, so that a page of a follow-up can be found again.</summary>
/// <remarks>Thread-safe; holds at most <see cref="MostConversations"/>, forgetting the oldest.</remarks>
internal sealed class Threads(TimeProvider time)
{
    /// <summary>How far back a question may lean.</summary>
    public const int MostEarlier = 3;

    /// <summary>A conversation rests after this long; no shorter than follow-ups are read against the last question.</summary>
    public static readonly TimeSpan Rests = TimeSpan.FromMinutes(10);

    private const int MostConversations = 10_000;

    private readonly ConcurrentDictionary<string, (ImmutableArray<string> Texts, DateTimeOffset At)> _threads = new(StringComparer.Ordinal);

    /// <summary>What was asked before <paramref name="question"/>, oldest first; and remembers it.</summary>
    public ImmutableArray<string> Continue(Question question)
    {
        if (question.Conversation is not { } conversation)
            return [];

        var now = time.GetUtcNow();
        var earlier = _threads.TryGetValue(conversation, out var thread) && now - thread.At <= Rests ? thread.Texts : [];
        if (thread.Texts.IsDefault && _threads.Count >= MostConversations) // counting locks them all: only for a new one
            ForgetOldest();
        _threads[conversation] = ([.. earlier.TakeLast(MostEarlier - 1), question.Text], now);
        return earlier;
    }

    private void ForgetOldest()
    {
        foreach (var (conversation, _) in _threads.OrderBy(thread => thread.Value.At).Take(MostConversations / 10))
            _threads.TryRemove(conversation, out _);
    }
}
