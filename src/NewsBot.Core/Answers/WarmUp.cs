using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsBot.Articles;
using NewsBot.Conversations;
using NewsBot.Ingestion;
using NewsBot.Retrieval;
using NewsBot.Supervision;

namespace NewsBot.Answers;

/// <summary>Asks questions of every kind about what the index holds when the program starts, shows the answers at every door, and takes its newest articles in again, so that
/// people do not wait for code to be compiled and for the index to be brought into memory.</summary>
/// <remarks>Beside everything else that runs, on one thread and for a few seconds. Counts in no figure. The <see cref="CalmStart"/> is over
/// a second after its first two questions.</remarks>
internal sealed class WarmUp : BackgroundService
{
    private const int MostQuestions = 480;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(12);

    /// <summary>How long the processors are left to whoever asks first.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(1);

    private readonly IPassageIndex _index;
    private readonly Rehearsal _rehearsal;
    private readonly IIngestionRehearsal _ingestion;
    private readonly IReadOnlyList<IDoorRehearsal> _doors;
    private readonly CalmStart _start;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    public WarmUp(IPassageIndex index, Rehearsal rehearsal, IIngestionRehearsal ingestion, IEnumerable<IDoorRehearsal> doors, CalmStart start, TimeProvider time, ILogger<Answerer> logger)
    {
        (_index, _rehearsal, _ingestion, _doors, _start, _time, _logger) = (index, rehearsal, ingestion, [.. doors], start, time, logger);
        start.Keep();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        async () =>
        {
            try
            {
                await _rehearsal.PlayAsync(stoppingToken);
                await Task.Delay(Calm, _time, stoppingToken);
                _start.End();
                await AskAsync(stoppingToken);
                _ingestion.Play(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Who asks next meets the same failure and is told of it.
                _logger.WarmUpFailed(failure);
            }
            finally
            {
                _start.End();
            }
        },
        stoppingToken);

    private async Task AskAsync(CancellationToken stopping)
    {
        var (asked, began) = (0, _time.GetTimestamp());
        foreach (var words in Questions())
        {
            if (stopping.IsCancellationRequested || ++asked > MostQuestions || _time.GetElapsedTime(began) > Longest)
                return;
            var answer = await _rehearsal.AskAsync(words, stopping);
            foreach (var door in _doors)
                await door.PlayAsync(answer, stopping);
        }
    }

    private IEnumerable<string> Questions()
    {
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
        using var view = _index.Open();
        return ([.. view.Catalog.For(Audience.Everyone, names => names.Topics).Take(MostQuestions)], [.. view.Catalog.For(Audience.Everyone, names => names.People).Take(MostQuestions)]);
    }
}
