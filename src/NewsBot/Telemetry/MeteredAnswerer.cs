using System.Diagnostics;
using System.Diagnostics.Metrics;
using NewsBot.Answers;
using NewsBot.Questions;

namespace NewsBot.Hosting.Telemetry;

/// <summary>Counts and times every answer, whichever door asked. The question's words are not recorded.</summary>
internal sealed class MeteredAnswerer(IAnswerer inner, TimeProvider time) : IAnswerer
{
    public const string Name = "NewsBot.Questions";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Source = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "newsbot.question.duration", "s", "From the question to its answer, without the door", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5],
        });

    public async ValueTask<Answer> AnswerAsync(Question question, CancellationToken cancellation)
    {
        using var activity = Source.StartActivity("answer");
        var began = time.GetTimestamp();
        var (kind, outcome) = ("none", "failed");
        try
        {
            var answer = await inner.AnswerAsync(question, cancellation);
            (kind, outcome) = (answer.Kind.ToString().ToLowerInvariant(), answer.Answered ? "answered" : "nothing_found");
            return answer;
        }
        finally
        {
            activity?.SetTag("newsbot.kind", kind).SetTag("newsbot.outcome", outcome);
            Duration.Record(time.GetElapsedTime(began).TotalSeconds, new("kind", kind), new("outcome", outcome));
        }
    }
}
