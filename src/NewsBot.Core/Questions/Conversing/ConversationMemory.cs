using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.Retrieval;

namespace NewsBot.Questions.Conversing;

/// <summary>Remembers each conversation's last question for a while, so that "and Assange?" or "when?" can follow it.</summary>
/// <remarks>Thread-safe; holds at most <see cref="MostConversations"/>, forgetting the oldest.</remarks>
internal sealed class ConversationMemory(TimeProvider time, IOptions<AnswersOptions> options)
{
    private const int MostConversations = 10_000;

    private readonly ConcurrentDictionary<string, Remembered> _last = new(StringComparer.Ordinal);

    /// <summary>The question as it is to be understood after the conversation's last one.</summary>
    public NewsQuery Read(Question question, IIndexView view)
    {
        var query = QuestionReader.Read(question, view.Publishers, view.Languages);
        return LastBefore(question, query.Asker) is { } last ? new FollowUp(last, view).Read(question, query) : query;
    }

    /// <summary>Keeps what was asked and answered for the next question to lean on.</summary>
    public void Keep(Question question, NewsQuery query, Answer answer)
    {
        if (question.Conversation is not { } conversation || query.Kind is AnswerKind.Help or AnswerKind.About || SaysNothing(query, answer))
            return;
        if (!_last.ContainsKey(conversation) && _last.Count >= MostConversations) // counting locks them all: only for a new one
            ForgetOldest();
        _last[conversation] = new Remembered(new Turn(query, answer.Answered ? answer.Listed : []), time.GetUtcNow());
    }

    private Turn? LastBefore(Question question, Audience asker) =>
        question.Conversation is { } conversation && _last.TryGetValue(conversation, out var last)
        && time.GetUtcNow() - last.At <= options.Value.FollowUp && last.Turn.Query.Asker == asker ? last.Turn : null;

    /// <summary>"Thanks", "really?": no reason to forget what was asked before.</summary>
    private static bool SaysNothing(NewsQuery query, Answer answer) =>
        query.Complaint is not null || query.Kind == AnswerKind.Passages && (query.Words.IsEmpty || !answer.Answered && query.Words is [{ IsName: false }]);

    private void ForgetOldest()
    {
        foreach (var (conversation, _) in _last.OrderBy(entry => entry.Value.At).Take(MostConversations / 10))
            _last.TryRemove(conversation, out _);
    }

    private sealed record Remembered(Turn Turn, DateTimeOffset At);
}
