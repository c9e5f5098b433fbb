using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Answers.Composing;
using NewsBot.Questions;
using NewsBot.Questions.Conversing;
using NewsBot.Retrieval;

namespace NewsBot.Answers;

/// <summary>Answers that nobody sees, so that the code which every answer needs is compiled, and the index in memory, when somebody asks.</summary>
/// <remarks>They count in no figure. Also over an index that is not open yet: most of the code is the same.</remarks>
internal sealed class Rehearsal(
    IPassageIndex index, Composers composers, ConversationMemory memory, IOptions<AnswersOptions> options, TimeProvider time, ILogger<Answerer> logger)
{
    /// <summary>Need no names: gathering them takes longer than the first person may have to wait.</summary>
    private static readonly string[] Simple = ["who denied", "latest"];

    private readonly Answerer _answerer = new(index, composers, memory, options, time, logger);

    /// <summary>The least that helps whoever asks first.</summary>
    public async Task PlayAsync(CancellationToken cancellation)
    {
        foreach (var words in Simple)
            await AskAsync(words, cancellation);
    }

    public ValueTask<Answer> AskAsync(string words, CancellationToken cancellation) =>
        _answerer.AnswerAsync(new Question { Text = words, AskedAt = time.GetUtcNow() }, cancellation);
}
