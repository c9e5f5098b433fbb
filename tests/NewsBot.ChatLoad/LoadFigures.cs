using NewsBot.ChatTests.Discord.StandIn;

namespace NewsBot.ChatLoad;

/// <summary>What came of a number of interactions.</summary>
internal sealed record LoadFigures(int Sent, int Acknowledged, int Answered, int Doubled, double[] AcknowledgedMs, double[] AnsweredMs)
{
    public static LoadFigures Of(IReadOnlyCollection<Asked> asked) => new(
        asked.Count,
        asked.Count(one => one.Acknowledgements == 1),
        asked.Count(one => one.Answers == 1),
        asked.Count(one => one.Answers > 1 || one.RefusedCallbacks > 0),
        [.. asked.Select(one => one.AcknowledgedAfter).OfType<TimeSpan>().Select(time => time.TotalMilliseconds).Order()],
        [.. asked.Select(one => one.AnsweredAfter).OfType<TimeSpan>().Select(time => time.TotalMilliseconds).Order()]);

    public override string ToString() =>
        $"sent {Sent}, acknowledged once {Acknowledged}, answered once {Answered}, doubled {Doubled}; "
        + $"acknowledged p50 {At(AcknowledgedMs, 0.5):0.0} ms, p99 {At(AcknowledgedMs, 0.99):0.0} ms, last {At(AcknowledgedMs, 1):0.0} ms; "
        + $"answered p50 {At(AnsweredMs, 0.5):0.0} ms, p99 {At(AnsweredMs, 0.99):0.0} ms, last {At(AnsweredMs, 1):0.0} ms";

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
}
