using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using NewsBot.Answers;

namespace NewsBot.Questions;

/// <summary>Remembers each conversation's last question for a while, so that "and Assange?" or "when?" can follow it.</summary>
/// <remarks>Thread-safe; holds at most <see cref="MostConversations"/>, forgetting the oldest.</remarks>
internal sealed class ConversationMemory(TimeProvider time, IOptions<AnswersOptions> options)
{
    private const int MostConversations = 10_000;

    private readonly ConcurrentDictionary<string, Remembered> _last = new(StringComparer.Ordinal);

    /// <summary>The question as it is to be understood after the conversation's last one; and remembers it.</summary>
    public NewsQuery Recall(Question question, NewsQuery query)
    {
        if (question.Conversation is not { } conversation)
            return query;

        var now = time.GetUtcNow();
        if (_last.TryGetValue(conversation, out var last) && now - last.At <= options.Value.FollowUp && last.Query.Asker == query.Asker)
            query = FollowUp.Merge(last.Query, query, question.Text);
        if (last is null && _last.Count >= MostConversations) // counting locks them all: only for a new one
            ForgetOldest();
        if (query.Kind is not (AnswerKind.Help or AnswerKind.About))
            _last[conversation] = new Remembered(query, now);
        return query;
    }

    private void ForgetOldest()
    {
        foreach (var (conversation, _) in _last.OrderBy(entry => entry.Value.At).Take(MostConversations / 10))
            _last.TryRemove(conversation, out _);
    }

    private sealed record Remembered(NewsQuery Query, DateTimeOffset At);
}
