using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Answers.Composing;
using NewsBot.Questions;
using NewsBot.Questions.Conversing;
using NewsBot.Retrieval;

namespace NewsBot.Answers;

/// <summary>Reads a question, looks it up and composes its answer.</summary>
internal sealed class Answerer(
    IPassageIndex index, Composers composers, ConversationMemory memory, IOptions<AnswersOptions> options, TimeProvider time, ILogger<Answerer> logger) : IAnswerer
{
    public ValueTask<Answer> AnswerAsync(Question question, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var started = time.GetTimestamp();
        using var clock = new StageClock(time);
        using var view = index.Open();
        var (query, after) = clock.In(Stage.Read, () => memory.Read(question, view));
        var inquiry = new Inquiry(question, query, view, index.Status, options.Value, clock);
        var answer = clock.In(Stage.Compose, () => Compose(inquiry) with { ReadAfter = after });
        memory.Keep(question, query, answer);
        logger.Answered(answer.Kind, answer.Answered, answer.Passages.Length, time.GetElapsedTime(started).TotalMilliseconds);
        return ValueTask.FromResult(answer);
    }

    /// <summary>A question with a mistake is told of it; no composer is asked.</summary>
    private Answer Compose(Inquiry inquiry) => inquiry.Query.Complaint is not null ? AnswerMaker.Nothing(inquiry, [])
        : WithMendings(Verified(composers.For(inquiry.Query.Kind).Compose(inquiry), inquiry), inquiry);

    /// <summary>Nothing leaves that is not word for word in its article.</summary>
    private Answer Verified(Answer answer, Inquiry inquiry)
    {
        if (answer.Passages.All(inquiry.Quoter.IsVerbatim))
            return answer;
        foreach (var passage in answer.Passages.Where(passage => !inquiry.Quoter.IsVerbatim(passage)))
            logger.NotVerbatim(passage.Citation.ArticleId);
        return answer with { Passages = [.. answer.Passages.Where(inquiry.Quoter.IsVerbatim)] };
    }

    private static Answer WithMendings(Answer answer, Inquiry inquiry) => !answer.Answered || answer.Passages.IsEmpty || inquiry.Found.Mended.Count == 0 ? answer
        : answer with { Notes = [.. inquiry.Found.Mended.Select(mending => $"Read “{mending.Typed}” as “{mending.Meant}”."), .. answer.Notes] };
}
