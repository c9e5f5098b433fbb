using Lucene.Net.Documents;
using NewsBot.Articles;
using NewsBot.Indexing.Schema;
using NewsBot.Indexing.Searching;

namespace NewsBot.Tests.Indexing.Searching;

public sealed class CatalogShelfTests
{
    private const int Large = 20_001;

    [Theory]
    [InlineData(Large, Large + 1, "ceasefire")]
    [InlineData(Large - 1, Large - 1, "harvest")]
    [InlineData(0, Large, "harvest")]
    public void Of_NewStateWithinItsFreshness_KeepsTheNamesOfLargeIndexesAlone(int before, int after, string expected)
    {
        var shelf = new CatalogShelf();
        using (var old = IndexOf(before, "ceasefire"))
            shelf.Of(old.Searcher.IndexReader);

        using var present = IndexOf(after, "harvest");

        Assert.Equal([expected], shelf.Of(present.Searcher.IndexReader).For(Audience.Everyone, names => names.Topics));
    }

    private static SmallIndex IndexOf(int documents, string topic) => new([Enumerable.Range(0, documents).Select(i => About(i == 0 ? topic : null))]);

    private static Document About(string? topic)
    {
        var document = new Document { new StringField(NewsFields.Kind, PassageSchema.ArticleKind, Field.Store.NO) };
        if (topic is not null)
            document.Add(new StringField(NewsFields.Topic, topic, Field.Store.NO));
        return document;
    }
}
