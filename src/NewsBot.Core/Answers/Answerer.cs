using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Answers.Composing;
using NewsBot.Questions;
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
        using var view = index.Open();
        var query = memory.Recall(question, QuestionReader.Read(question, view.Publishers));
        var inquiry = new Inquiry(question, query, view, index.Status, options.Value);
        var answer = composers.For(query.Kind).Compose(inquiry);
        Debug.Assert(answer.Answered == (answer.NothingFound is null));
        logger.Answered(answer.Kind, answer.Answered, answer.Passages.Length, time.GetElapsedTime(started).TotalMilliseconds);
        return ValueTask.FromResult(answer);
    }
}
