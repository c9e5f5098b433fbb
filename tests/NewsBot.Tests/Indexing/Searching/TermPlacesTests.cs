using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using NewsBot.Indexing.Schema;
using NewsBot.Indexing.Searching;

namespace NewsBot.Tests.Indexing.Searching;

public sealed class TermPlacesTests : IDisposable
{
    private const string Tag = "tag";

    private static readonly Term Kept = new(Tag, "kept");

    private readonly RAMDirectory _directory = new();
    private readonly IndexWriter _writer;
    private readonly TermPlaces _places = new();

    public TermPlacesTests() => _writer = new IndexWriter(_directory, new IndexWriterConfig(NewsAnalyzer.Version, new PassageSchema().Analyzer));

    /// <summary>While articles come in there is a new state of the index each second; what was found in the one before counts on.</summary>
    [Fact]
    public void Find_SegmentsAddedAndReplaced_IsWhatEachStateHolds()
    {
        Write("kept", "kept", "other");
        Assert.Equal([2], Counts());
        Write("kept");
        Write("other");
        Assert.Equal([2, 1], Counts());
        _writer.ForceMerge(1);
        _writer.Commit();
        Assert.Equal([3], Counts());
    }

    [Fact]
    public void Find_AnOlderStateAgain_IsWhatThatHolds()
    {
        Write("kept");
        using var before = DirectoryReader.Open(_directory);
        Write("kept");
        using var after = DirectoryReader.Open(_directory);
        Assert.Equal((1, 2, 1), (Terms(before).Holding(Kept), Terms(after).Holding(Kept), Terms(before).Holding(Kept)));
    }

    [Fact]
    public void Documents_GivenBack_AreReadAnewByTheNextQuestion()
    {
        Write("kept", "other", "kept");
        using var reader = DirectoryReader.Open(_directory);
        for (var question = 0; question < 3; question++)
        {
            var terms = Terms(reader);
            var (kept, other) = (terms.Documents(reader.Leaves[0], Kept, null, DocsFlags.FREQS)!, terms.Documents(reader.Leaves[0], new Term(Tag, "other"), null, DocsFlags.FREQS)!);
            Assert.Equal((0, 1, 2), (kept.NextDoc(), other.NextDoc(), kept.NextDoc()));
            Assert.Equal(DocIdSetIterator.NO_MORE_DOCS, kept.NextDoc());
            terms.GiveBack();
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        _directory.Dispose();
    }

    private void Write(params string[] tags)
    {
        _writer.AddDocuments(tags.Select(tag => new Document { new StringField(Tag, tag, Field.Store.NO) }));
        _writer.Commit();
    }

    /// <summary>How many documents of each segment that has any hold the term; the sum is what the index is said to hold.</summary>
    private List<int> Counts()
    {
        using var reader = DirectoryReader.Open(_directory);
        var terms = Terms(reader);
        var counts = reader.Leaves.Select(leaf => terms.In(leaf, Kept)?.Holding ?? 0).Where(count => count > 0).ToList();
        Assert.Equal(counts.Sum(), terms.Holding(Kept));
        return counts;
    }

    private FoundTerms Terms(DirectoryReader reader) => new(new IndexSearcher(reader), _places);
}
