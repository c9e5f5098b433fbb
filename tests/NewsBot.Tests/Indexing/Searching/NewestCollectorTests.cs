using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using NewsBot.Indexing.Schema;
using NewsBot.Indexing.Searching;

namespace NewsBot.Tests.Indexing.Searching;

public sealed class NewestCollectorTests
{
    [Fact]
    public void Newest_OverSegments_ComesNewestFirstAndUndatedLast() =>
        Assert.Equal([3, 4, 1, 0], Newest(10, [[5, 7, null], [9, 8]]).Take(4));

    [Fact]
    public void Newest_OfOneDay_StaysInTheOrderOfTheIndex() => Assert.Equal([0, 1, 2], Newest(3, [[7, 7], [7, 7, 6]]));

    [Fact]
    public void Newest_MoreThanAsked_KeepsTheNewest() => Assert.Equal([4, 2], Newest(2, [[1, 2, 8], [3, 9, 4]]));

    [Fact]
    public void Newest_FewerThanAsked_KeepsAllOfThem() => Assert.Equal([1, 0, 2], Newest(3, [[1, 2, null]]));

    private static IEnumerable<int> Newest(int most, int?[][] segments)
    {
        using var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(NewsAnalyzer.Version, new NewsAnalyzer()) { MergePolicy = NoMergePolicy.COMPOUND_FILES }))
        {
            foreach (var days in segments)
            {
                foreach (var day in days)
                    writer.AddDocument(day is { } known ? [new NumericDocValuesField(NewsFields.Day, known)] : []);
                writer.Commit();
            }
        }

        using var reader = DirectoryReader.Open(directory);
        var collector = new NewestCollector(most, new PublicationDays());
        new IndexSearcher(reader).Search(new MatchAllDocsQuery(), collector);
        return [.. collector.Newest().Select(found => found.Doc)];
    }
}
