using BenchmarkDotNet.Running;
using NewsBot.Benchmarks;

// scale [passages ...] and throughput [passages]: the tables of docs/answers.md; facts ARTICLES.jsonl: the cost of docs/facts.md; anything else goes to BenchmarkDotNet.
if (args is ["scale", .. var sizes])
    await ScaleRun.RunAsync(sizes.Length > 0 ? sizes.Select(int.Parse) : [10_000, 100_000, 1_000_000]);
else if (args is ["throughput", .. var size])
    await ThroughputRun.RunAsync(size is [var passages] ? int.Parse(passages) : 100_000);
else if (args is ["facts", var articles])
    ExtractionCost.Measure(articles, Console.Out);
else
    BenchmarkSwitcher.FromAssembly(typeof(AnswerBenchmarks).Assembly).Run(args);
