using System.Diagnostics;

namespace NewsBot.Benchmarks;

/// <summary>Whole answers beside Lucene's plain search, over more and more passages, in one run.</summary>
internal static class ScaleRun
{
    private const int Questions = 200;
    private const int Askers = 8;

    public static async Task RunAsync(IEnumerable<int> sizes)
    {
        var news = new GeneratedNews();
        Console.WriteLine("| passages | plain p50 | plain p95 | answer p50 | answer p95 | p50 ratio | p95 ratio | answers a second, 8 askers | processor time of plain and answer | working set | index on disk | built in |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var size in sizes)
            Console.WriteLine(await MeasureAsync(news, size));
    }

    private static async Task<string> MeasureAsync(GeneratedNews news, int passages)
    {
        var built = Stopwatch.StartNew();
        using var index = new GeneratedIndex(news, passages);
        built.Stop();
        var articles = passages / GeneratedNews.PassagesOfAnArticle;
        var questions = Enumerable.Range(0, Questions).Select(i => news.QuestionAbout((int)((long)i * 7919 % articles), 4 + i % 4)).ToList();
        foreach (var question in questions.Take(50))
        {
            index.SearchPlainly(question);
            await index.AskAsync(question);
        }

        // By turns, so that whatever else the machine does falls on both alike.
        var (plain, answer) = (new List<double>(), new List<double>());
        foreach (var question in questions)
        {
            var started = Stopwatch.GetTimestamp();
            index.SearchPlainly(question);
            plain.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            started = Stopwatch.GetTimestamp();
            await index.AskAsync(question);
            answer.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        var (plainCpu, answerCpu) = (await CpuAsync(questions, question => Task.FromResult(index.SearchPlainly(question))), await CpuAsync(questions, index.AskAsync));
        var together = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Askers).Select(asker => Task.Run(async () =>
        {
            for (var i = asker; i < questions.Count; i += Askers)
                await index.AskAsync(questions[i]);
        })));
        var rate = questions.Count / together.Elapsed.TotalSeconds;
        var (p50, p95, a50, a95) = (Share.Of(plain, 0.5), Share.Of(plain, 0.95), Share.Of(answer, 0.5), Share.Of(answer, 0.95));
        return $"| {passages:N0} | {p50:0.00} ms | {p95:0.00} ms | {a50:0.00} ms | {a95:0.00} ms | {a50 / p50:0.0} | {a95 / p95:0.0} | {rate:0} | {plainCpu:0.00} and {answerCpu:0.00} ms | "
            + $"{Environment.WorkingSet / 1048576} MiB | {index.BytesOnDisk / 1048576} MiB | {built.Elapsed.TotalSeconds:0} s |";
    }

    /// <summary>Processor time of one question: hardly moved by what else the machine does.</summary>
    private static async Task<double> CpuAsync<T>(List<string> questions, Func<string, Task<T>> ask)
    {
        var before = Environment.CpuUsage.TotalTime;
        foreach (var question in questions)
            await ask(question);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / questions.Count;
    }
}
