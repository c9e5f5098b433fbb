using System.Collections.Concurrent;
using System.Collections.Immutable;
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

    /// <summary>A page of an answer is found again by asking all that its question leans on: after so many follow-ups one stands alone.</summary>
    private const int MostLeaning = 12;

    private readonly ConcurrentDictionary<string, Remembered> _last = new(StringComparer.Ordinal);

    /// <summary>The question as it is to be understood after the conversation's last one, and the questions that it leans on, oldest first.</summary>
    public (NewsQuery Query, ImmutableArray<string> After) Read(Question question, IIndexView view)
    {
        var alone = QuestionReader.Read(question, view.Publishers, view.Languages);
        if (LastBefore(question, alone.Asker) is not { Asked.Length: <= MostLeaning } last)
            return (alone, []);
        var query = new FollowUp(last, view).Read(question, alone);
        return (query, ReferenceEquals(query, alone) ? [] : last.Asked);
    }

    /// <summary>Keeps what was asked and answered for the next question to lean on.</summary>
    public void Keep(Question question, NewsQuery query, Answer answer)
    {
        if (question.Conversation is not { } conversation || query.Kind is AnswerKind.Help or AnswerKind.About || SaysNothing(query, answer))
            return;
        if (!_last.ContainsKey(conversation) && _last.Count >= MostConversations) // counting locks them all: only for a new one
            ForgetOldest();
        _last[conversation] = new Remembered(new Turn(query, answer.Answered ? answer.Listed : []) { Asked = answer.ReadAfter.Add(question.Text) }, time.GetUtcNow());
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
