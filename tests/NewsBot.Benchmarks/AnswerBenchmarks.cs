using BenchmarkDotNet.Attributes;
using NewsBot.Answers;

namespace NewsBot.Benchmarks;

/// <summary>One question, answered whole and searched plainly, over 10,000 passages.</summary>
[MemoryDiagnoser]
public class AnswerBenchmarks : IDisposable
{
    private const int Passages = 10_000;

    private GeneratedIndex _index = null!;
    private string _question = "";

    [GlobalSetup]
    public void SetUp()
    {
        var news = new GeneratedNews();
        _index = new GeneratedIndex(news, Passages);
        _question = news.QuestionAbout(17, 5);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _index.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public int PlainSearch() => _index.SearchPlainly(_question);

    [Benchmark]
    public Task<Answer> WholeAnswer() => _index.AskAsync(_question);
}
