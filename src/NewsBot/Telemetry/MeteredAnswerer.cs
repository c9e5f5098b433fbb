using System.Diagnostics;
using System.Diagnostics.Metrics;
using NewsBot.Answers;
using NewsBot.Questions;

namespace NewsBot.Hosting.Telemetry;

/// <summary>Counts and times every answer, whichever door asked. The question's words are not recorded.</summary>
internal sealed class MeteredAnswerer : IAnswerer
{
    public const string Name = "NewsBot.Questions";

    private static readonly ActivitySource Source = new(Name);

    private readonly IAnswerer _inner;
    private readonly TimeProvider _time;
    private readonly Histogram<double> _duration;

    public MeteredAnswerer(IAnswerer inner, IMeterFactory meters, TimeProvider time)
    {
        (_inner, _time) = (inner, time);
        _duration = meters.Create(Name).CreateHistogram("newsbot.question.duration", "s", "From the question to its answer, without the door", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5],
        });
    }

    public async ValueTask<Answer> AnswerAsync(Question question, CancellationToken cancellation)
    {
        using var activity = Source.StartActivity("answer");
        var began = _time.GetTimestamp();
        var (kind, outcome) = ("none", "failed");
        try
        {
            var answer = await _inner.AnswerAsync(question, cancellation);
            (kind, outcome) = (answer.Kind.ToString().ToLowerInvariant(), answer.Answered ? "answered" : "nothing_found");
            return answer;
        }
        finally
        {
            activity?.SetTag("newsbot.kind", kind).SetTag("newsbot.outcome", outcome);
            _duration.Record(_time.GetElapsedTime(began).TotalSeconds, new("kind", kind), new("outcome", outcome));
        }
    }
}
