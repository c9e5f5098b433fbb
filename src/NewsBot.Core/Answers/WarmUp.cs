using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Answers.Composing;
using NewsBot.Articles;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Answers;

/// <summary>Asks questions of every kind about what the index holds when the program starts, so that the first person who asks does not wait for
/// code to be compiled and for the index to be brought into memory.</summary>
/// <remarks>Beside everything else that starts, on one thread and for a few seconds. Counts in no figure of questions asked.</remarks>
internal sealed class WarmUp(
    IPassageIndex index, Composers composers, ConversationMemory memory, IOptions<AnswersOptions> options, TimeProvider time, ILogger<Answerer> logger) : BackgroundService
{
    private const int MostQuestions = 480;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(12);

    private readonly Answerer _answerer = new(index, composers, memory, options, time, logger);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        async () =>
        {
            try
            {
                await AskAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Who asks next meets the same failure and is told of it.
                logger.WarmUpFailed(failure);
            }
        },
        stoppingToken);

    private async Task AskAsync(CancellationToken stopping)
    {
        var (asked, began) = (0, time.GetTimestamp());
        foreach (var words in Questions())
        {
            if (stopping.IsCancellationRequested || ++asked > MostQuestions || time.GetElapsedTime(began) > Longest)
                return;
            await _answerer.AnswerAsync(new Question { Text = words, AskedAt = time.GetUtcNow() }, stopping);
        }
    }

    /// <summary>Begins with what needs no names: gathering them takes longer than the first person may have to wait.</summary>
    private IEnumerable<string> Questions()
    {
        yield return "who denied";
        yield return "latest";
        var (topics, people) = Names();
        for (var i = 0; i < Math.Max(topics.Count, people.Count); i++)
        {
            var (topic, other) = (topics.ElementAtOrDefault(i % Math.Max(topics.Count, 1)), topics.ElementAtOrDefault((i + 1) % Math.Max(topics.Count, 1)));
            var person = people.ElementAtOrDefault(i % Math.Max(people.Count, 1));
            if (topic is not null)
            {
                foreach (var words in (string[])[$"who denied {topic}", $"{topic} places", $"timeline {topic}", $"compare {topic}", $"summary {topic}", $"latest {topic}", $"where was the {topic} {other}?", $"{topic} {other}"])
                    yield return words;
            }

            if (person is not null)
            {
                yield return $"quotes {person}";
                yield return $"what did {person} say about {topic ?? "it"}?";
            }
        }
    }

    private (List<string> Topics, List<string> People) Names()
    {
        using var view = index.Open();
        return ([.. view.Catalog.For(Audience.Everyone, names => names.Topics).Take(MostQuestions)], [.. view.Catalog.For(Audience.Everyone, names => names.People).Take(MostQuestions)]);
    }
}
