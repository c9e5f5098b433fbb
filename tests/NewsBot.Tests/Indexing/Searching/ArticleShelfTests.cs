using NewsBot.Facts;
using NewsBot.Indexing.Searching;
using NewsBot.Ingestion;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Indexing.Searching;

public sealed class ArticleShelfTests
{
    private int _unpacked;

    [Fact]
    public void Get_SameKeyTwice_UnpacksOnce()
    {
        var shelf = new ArticleShelf(1_000);
        var first = Get(shelf, 1, 10);
        Assert.Same(first, Get(shelf, 1, 10));
        Assert.Equal(1, _unpacked);
    }

    [Fact]
    public void Get_AnotherKey_IsAnotherArticle()
    {
        var shelf = new ArticleShelf(1_000);
        var first = Get(shelf, 1, 10);
        Assert.NotSame(first, Get(shelf, 2, 10));
    }

    [Fact]
    public void Get_MoreThanFits_DropsWhatWasNotNeededForLongest()
    {
        var shelf = new ArticleShelf(100);
        Get(shelf, 1, 50);
        Get(shelf, 2, 50);
        Get(shelf, 1, 50);
        Get(shelf, 3, 50);
        Assert.Equal(3, _unpacked);

        Get(shelf, 1, 50);
        Get(shelf, 3, 50);
        Assert.Equal(3, _unpacked);
        Get(shelf, 2, 50);
        Assert.Equal(4, _unpacked);
    }

    [Theory]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    public void Get_OneOfTheWholeWeightOrMore_IsKeptOrNot(int length, int unpacked)
    {
        var shelf = new ArticleShelf(100);
        Get(shelf, 1, length);
        Get(shelf, 1, length);
        Assert.Equal(unpacked, _unpacked);
    }

    private AnalyzedArticle Get(ArticleShelf shelf, long key, int length) => shelf.Get(key, () =>
    {
        _unpacked++;
        return new AnalyzedArticle(Some.Article() with { Title = "", Text = new string('a', length) }, "story", TextFacts.None);
    });
}
