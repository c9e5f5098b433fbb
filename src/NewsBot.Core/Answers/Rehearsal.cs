using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Answers.Composing;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Answers;

/// <summary>Answers while the record and the index are still being opened, so that the code which every answer needs is compiled by the time
/// there is something to answer from.</summary>
/// <remarks>Nobody sees these answers, and they count in no figure.</remarks>
internal sealed class Rehearsal(
    IPassageIndex index, Composers composers, ConversationMemory memory, IOptions<AnswersOptions> options, TimeProvider time, ILogger<Answerer> logger)
{
    private static readonly string[] Questions = ["who denied it", "latest"];

    private readonly Answerer _answerer = new(index, composers, memory, options, time, logger);

    public async Task PlayAsync(CancellationToken cancellation)
    {
        foreach (var words in Questions)
            await _answerer.AnswerAsync(new Question { Text = words, AskedAt = time.GetUtcNow() }, cancellation);
    }
}
