using FsCheck.Xunit;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsBot.Indexing.Schema;
using NewsBot.Indexing.Searching;

namespace NewsBot.Tests.Indexing.Searching;

public sealed class NewestFirstTests
{
    private static readonly Term Kind = new(NewsFields.Kind, PassageSchema.PassageKind);
    private static readonly Term Rare = new(NewsFields.Author, "rare");
    private static readonly Term Hidden = new(NewsFields.Restricted, PassageSchema.Yes);

    [Fact]
    public void Newest_OverSegments_ComesNewestFirstAndUndatedLast() =>
        Assert.Equal([3, 4, 1, 0], Newest(10, [[5, 7, null], [9, 8]]).Take(4));

    [Fact]
    public void Newest_OfOneDay_StaysInTheOrderOfTheIndex() => Assert.Equal([0, 1, 2], Newest(3, [[7, 7], [7, 7, 6]]));

    [Fact]
    public void Newest_MoreThanAsked_KeepsTheNewest() => Assert.Equal([4, 2], Newest(2, [[1, 2, 8], [3, 9, 4]]));

    [Fact]
    public void Newest_FewerThanAsked_KeepsAllOfThem() => Assert.Equal([1, 0, 2], Newest(3, [[1, 2, null]]));

    /// <summary>Common terms are tried day by day, rare ones looked at one and all.</summary>
    [Property(MaxTest = 100)]
    public void Newest_UnderAnyLimits_IsWhatIsLeftInOrder(int seed)
    {
        var random = new Random(seed);
        var made = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Enumerable.Range(0, random.Next(1, 300)).Select(_ => Made.Of(random)).ToList()).ToList();
        using var index = new SmallIndex(made.Select(segment => segment.Select(one => one.ToDocument())), deleted: new Term(NewsFields.ArticleId, "gone"));
        var (since, rare, excluding, most) = (random.Next(2) == 0 ? random.Next(50) : (int?)null, random.Next(2) == 0, random.Next(2) == 0, random.Next(1, 40));

        var limits = new DocumentLimits { FirstDay = since };
        if (rare)
            limits.Require(new TermQuery(Rare));
        if (excluding)
            limits.Exclude(new TermQuery(Hidden));
        var found = index.Newest(new WordSearch([], [], false, limits, Kind), most).Select(hit => hit.Doc);

        var expected = made.SelectMany(segment => segment).Select((one, number) => (One: one, Number: number))
            .Where(made => !made.One.IsGone && (!rare || made.One.IsRare) && !(excluding && made.One.IsHidden) && (since is null || made.One.Day >= since))
            .OrderByDescending(made => made.One.Day ?? int.MinValue).ThenBy(made => made.Number).Take(most).Select(made => made.Number);
        Assert.Equal(expected, found);
    }

    private static IEnumerable<int> Newest(int most, int?[][] segments)
    {
        using var index = new SmallIndex(segments.Select(days => days.Select(day => new Made(day, false, false, false).ToDocument())));
        return [.. index.Newest(new WordSearch([], [], false, new DocumentLimits(), Kind), most).Select(found => found.Doc)];
    }

    private sealed record Made(int? Day, bool IsRare, bool IsHidden, bool IsGone)
    {
        public static Made Of(Random random) => new(random.Next(5) == 0 ? null : random.Next(100), random.Next(100) == 0, random.Next(10) == 0, random.Next(10) == 0);

        public Document ToDocument()
        {
            var document = new Document { new StringField(Kind.Field, Kind.Text, Field.Store.NO) };
            if (Day is { } day)
                document.Add(new NumericDocValuesField(NewsFields.Day, day));
            if (IsRare)
                document.Add(new StringField(Rare.Field, Rare.Text, Field.Store.NO));
            if (IsHidden)
                document.Add(new StringField(Hidden.Field, Hidden.Text, Field.Store.NO));
            if (IsGone)
                document.Add(new StringField(NewsFields.ArticleId, "gone", Field.Store.NO));
            return document;
        }
    }
}
