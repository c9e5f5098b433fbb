using FsCheck.Xunit;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsBot.Indexing.Schema;
using NewsBot.Indexing.Searching;

namespace NewsBot.Tests.Indexing.Searching;

public sealed class BestFirstTests
{
    private const int Vocabulary = 60;
    private const string Tag = "tag";

    [Property(MaxTest = 200)]
    public void Search_OverAnySegments_FindsWhatLuceneFinds(int seed)
    {
        var random = new Random(seed);
        using var index = Index(random, segments: random.Next(1, 6), mostDocuments: 80);
        for (var n = 0; n < 10; n++)
            AssertLikeLucene(index, SearchOf(random), random.Next(1, 30));
    }

    [Fact]
    public void Search_ForWordsCommonEnoughToBeBounded_FindsWhatLuceneFinds()
    {
        var random = new Random(11);
        using var index = Index(random, segments: 2, mostDocuments: 4_000);
        for (var n = 0; n < 100; n++)
            AssertLikeLucene(index, SearchOf(random), random.Next(1, 60));
    }

    [Fact]
    public void Search_ForNoWordOfTheIndex_FindsNothing()
    {
        using var index = Index(new Random(3), segments: 2, mostDocuments: 20);

        Assert.Empty(index.Best(new WordSearch([new WeighedWord(new Term(NewsFields.Body, "absent"), 1)], [], false, new DocumentLimits(), Kind), 10));
    }

    private static Term Gone { get; } = new("state", "gone");

    private static Term Kind { get; } = new(NewsFields.Kind, PassageSchema.PassageKind);

    private static void AssertLikeLucene(SmallIndex index, WordSearch search, int most)
    {
        var lucene = index.Searcher.Search(search.ToQuery(), most).ScoreDocs;

        Assert.Equal(lucene.Select(found => (found.Doc, found.Score)), index.Best(search, most).Select(found => (found.Doc, found.Score)));
    }

    private static SmallIndex Index(Random random, int segments, int mostDocuments) => new(
        Enumerable.Range(0, segments).Select(_ => Enumerable.Range(0, random.Next(1, mostDocuments)).Select(_ => DocumentOf(random)).ToList()).ToList(),
        deleted: Gone);

    /// <summary>Few of its words are common, as in any text, and few are in it often; some documents are not of the field at all.</summary>
    private static Document DocumentOf(Random random)
    {
        var document = new Document { new StringField(Tag, random.Next(200) switch { 0 => "rare", < 120 => "kept", _ => "other" }, Field.Store.NO) };
        if (random.Next(5) == 0)
            document.Add(new StringField(Gone.Field, Gone.Text, Field.Store.NO));
        if (random.Next(6) > 0)
        {
            var words = Enumerable.Range(0, random.Next(1, random.Next(20) == 0 ? 300 : 40)).Select(_ => Word(random));
            document.Add(new TextField(NewsFields.Body, string.Join(' ', words), Field.Store.NO));
        }

        if (random.Next(4) > 0)
        {
            var day = random.Next(100);
            document.Add(new Int32Field(NewsFields.Day, day, Field.Store.NO));
            document.Add(new NumericDocValuesField(NewsFields.Day, day));
        }

        return document;
    }

    private static WordSearch SearchOf(Random random)
    {
        var words = Enumerable.Range(0, random.Next(1, 8)).Select(_ => Word(random)).Distinct().Select(word => new WeighedWord(new Term(NewsFields.Body, word), random.Next(1, 5) / 2f)).ToList();
        var limits = random.Next(3) == 0 ? new DocumentLimits { FirstDay = random.Next(60), EndDay = random.Next(2) == 0 ? random.Next(40, 100) : null } : new DocumentLimits();
        if (random.Next(3) == 0)
            limits.Require(random.Next(2) == 0 ? Tagged("kept") : new BooleanQuery { { Tagged("kept"), Occur.SHOULD }, { Tagged("absent"), Occur.SHOULD }, { Tagged(random.Next(2) == 0 ? "other" : "rare"), Occur.SHOULD } });
        if (random.Next(3) == 0)
            limits.Exclude(new TermQuery(new Term(NewsFields.Body, Word(random))));
        return new WordSearch(words, [], false, limits, Kind);
    }

    private static TermQuery Tagged(string tag) => new(new Term(Tag, tag));

    private static string Word(Random random) => $"w{(int)(Vocabulary * Math.Pow(random.NextDouble(), 4))}x";
}
