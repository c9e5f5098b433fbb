using System.Diagnostics;
using System.Text.Json;
using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Facts;

namespace NewsBot.Benchmarks;

/// <summary>What the extraction of facts costs beside the analysis and indexing of the same text, on one thread.</summary>
/// <remarks>Both run in turn and the fastest run of each counts, so that the ratio means something on a busy machine too.</remarks>
internal static class ExtractionCost
{
    private const int Rounds = 4;
    private const int WordsInPassage = 190;

    public static void Measure(string path, TextWriter report)
    {
        var texts = File.ReadLines(path).Where(line => line.Length > 0).Select(TextOf).ToList();
        var passages = texts.SelectMany(Passages).ToList();
        var extractor = new ServiceCollection().AddFacts().BuildServiceProvider().GetRequiredService<IFactExtractor>();
        var bytes = 2.0 * texts.Sum(text => (long)text.Length);
        var (facts, index, allocated) = (TimeSpan.MaxValue, TimeSpan.MaxValue, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            facts = Shorter(facts, Time(() => texts.ForEach(text => extractor.Extract(text, published: null))));
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            index = Shorter(index, Time(() => Index(passages)));
        }

        report.WriteLine($"articles {texts.Count}, passages {passages.Count}, text {bytes / 1e6:0.0} MB");
        report.WriteLine($"facts {facts.TotalMilliseconds:0} ms, analysis and index {index.TotalMilliseconds:0} ms, ratio {facts / index:0.00}");
        report.WriteLine($"allocated {allocated / bytes:0.0} times the text");
        Growth(extractor, string.Join("\n\n", texts), report);
    }

    private static void Growth(IFactExtractor extractor, string all, TextWriter report)
    {
        for (var length = 62_500; length <= Math.Min(1_000_000, all.Length); length *= 2)
        {
            var text = all[..length];
            var best = Enumerable.Range(0, 3).Min(_ => Time(() => extractor.Extract(text, published: null)));
            report.WriteLine($"{length,9} units {best.TotalMilliseconds,8:0.0} ms, {best.TotalMicroseconds / length:0.000} us a unit");
        }
    }

    private static void Index(List<string> passages)
    {
        using var directory = new RAMDirectory();
        using var analyzer = new EnglishAnalyzer(LuceneVersion.LUCENE_48);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer));
        foreach (var passage in passages)
            writer.AddDocument([new TextField("text", passage, Field.Store.NO)]);
        writer.Commit();
    }

    private static IEnumerable<string> Passages(string text)
    {
        var words = text.Split(' ');
        for (var first = 0; first < words.Length; first += WordsInPassage)
            yield return string.Join(' ', words.Skip(first).Take(WordsInPassage));
    }

    private static string TextOf(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("text").GetString() ?? "";
    }

    private static TimeSpan Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start);
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
