using System.Globalization;

namespace NewsBot.Hosting.Telemetry;

/// <summary>The program's own figures since its start, in words for a person.</summary>
internal static class SinceStart
{
    private static readonly string[] Stages = ["read", "retrieve", "rank", "compose"];

    /// <returns>A name and its words; nothing for what has not happened.</returns>
    public static IReadOnlyList<(string Name, string Words)> Lines(Tally tally) =>
    [
        .. Questions(tally.Of("newsbot.question.duration")),
        .. StagesOf(tally.Of("newsbot.answer.stage.duration")),
        .. Counted("Articles offered", tally.Of("newsbot.ingestion.articles"), sum => sum.Total),
        .. Counted("Fetches", tally.Of("newsbot.fetch.duration"), sum => sum.Count),
    ];

    private static IEnumerable<(string Name, string Words)> Questions(IReadOnlyDictionary<string, Tally.Sum> sums)
    {
        var count = sums.Values.Sum(sum => sum.Count);
        if (count > 0)
            yield return ("Questions", $"{Number(count)}: {Sorts(sums, sum => sum.Count)}; {Milliseconds(sums.Values.Sum(sum => sum.Total) / count)} on average");
    }

    private static IEnumerable<(string Name, string Words)> StagesOf(IReadOnlyDictionary<string, Tally.Sum> sums)
    {
        if (sums.Count > 0)
            yield return ("Of that", string.Join(", ", Stages.Where(sums.ContainsKey).Select(stage => $"{stage} {Milliseconds(sums[stage].Total / sums[stage].Count)}")));
    }

    private static IEnumerable<(string Name, string Words)> Counted(string name, IReadOnlyDictionary<string, Tally.Sum> sums, Func<Tally.Sum, double> number)
    {
        if (sums.Count > 0)
            yield return (name, Sorts(sums, number));
    }

    private static string Sorts(IReadOnlyDictionary<string, Tally.Sum> sums, Func<Tally.Sum, double> number) => string.Join(", ", sums
        .OrderByDescending(sum => number(sum.Value)).ThenBy(sum => sum.Key, StringComparer.Ordinal)
        .Select(sum => $"{Number(number(sum.Value))} {sum.Key.Replace('_', ' ')}"));

    private static string Number(double number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Milliseconds(double seconds) => (seconds * 1000).ToString(seconds < 0.01 ? "0.0 'ms'" : "0 'ms'", CultureInfo.InvariantCulture);
}
