using System.Diagnostics;

namespace NewsBot.Benchmarks;

/// <summary>The engine alone under questions of every kind: what each kind costs, and how many answers a second come out for many askers.</summary>
internal static class ThroughputRun
{
    private const int QuestionsOfAKind = 60;
    private const int WarmUps = 40;
    private const int Askers = 8;
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(int passages)
    {
        var news = new GeneratedNews();
        using var index = new GeneratedIndex(news, passages);
        var questions = new GeneratedQuestions(news, passages / GeneratedNews.PassagesOfAnArticle);
        var asked = Enumerable.Range(0, questions.Kinds.Count).Select(kind => questions.Of(kind, QuestionsOfAKind)).ToList();
        foreach (var question in asked.SelectMany(kind => kind.Take(WarmUps)))
            await index.AskAsync(question);

        Console.WriteLine("| kind | processor time | p50 | p95 | allocated | answered | plain |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        for (var kind = 0; kind < asked.Count; kind++)
            Console.WriteLine($"| {questions.Kinds[kind].Kind} {await OneByOneAsync(index, asked[kind])}");
        await TogetherAsync(index, [.. Enumerable.Range(0, QuestionsOfAKind).SelectMany(i => asked.Select(kind => kind[i]))]);
    }

    private static async Task<string> OneByOneAsync(GeneratedIndex index, IReadOnlyList<string> questions)
    {
        var (times, answered) = (new List<double>(), 0);
        var (allocated, cpu) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime);
        foreach (var question in questions)
        {
            var started = Stopwatch.GetTimestamp();
            answered += (await index.AskAsync(question)).Answered ? 1 : 0;
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        (allocated, cpu) = (GC.GetTotalAllocatedBytes(precise: true) - allocated, Environment.CpuUsage.TotalTime - cpu);
        var plain = Environment.CpuUsage.TotalTime;
        foreach (var question in questions)
            index.SearchPlainly(question);
        plain = Environment.CpuUsage.TotalTime - plain;
        return $"| {cpu.TotalMilliseconds / questions.Count:0.00} ms | {Share.Of(times, 0.5):0.00} ms | {Share.Of(times, 0.95):0.00} ms | {allocated / questions.Count / 1024} KiB | {answered} of {questions.Count} "
            + $"| {plain.TotalMilliseconds / questions.Count:0.00} ms |";
    }

    private static async Task TogetherAsync(GeneratedIndex index, IReadOnlyList<string> questions)
    {
        var (next, began, cpu, paused) = (0, Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration());
        var times = await Task.WhenAll(Enumerable.Range(0, Askers).Select(_ => Task.Run(async () =>
        {
            var own = new List<double>();
            while (Stopwatch.GetElapsedTime(began) < Together)
            {
                var started = Stopwatch.GetTimestamp();
                await index.AskAsync(questions[(Interlocked.Increment(ref next) - 1) % questions.Count]);
                own.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            return own;
        })));
        var (all, took) = (times.SelectMany(own => own).ToList(), Stopwatch.GetElapsedTime(began));
        Console.WriteLine($"{Askers} askers: {all.Count / took.TotalSeconds:0} answers a second, p50 {Share.Of(all, 0.5):0.0} ms, p95 {Share.Of(all, 0.95):0.0} ms, p99 {Share.Of(all, 0.99):0.0} ms, "
            + $"{(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / all.Count:0.00} ms of processor an answer, "
            + $"{(GC.GetTotalPauseDuration() - paused).TotalMilliseconds / took.TotalMilliseconds:P0} of the time collecting garbage");
    }
}
