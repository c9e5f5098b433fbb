using NewsBot.Articles;
using NewsBot.Sources.Stories;

namespace NewsBot.Tests.Sources.Stories;

public sealed class StoryMatcherTests
{
    private readonly StoryMatcher _matcher = new();

    [Fact]
    public void AreCopies_TwoThousandPairs_PrecisionAndRecallHold()
    {
        var pairs = new StoryPairs(seed: 20170709);
        int found = 0, missed = 0, mistaken = 0;
        for (var i = 0; i < 2000; i++)
        {
            var topic = pairs.Topic();
            var story = pairs.Story(topic);
            var isCopy = i % 2 == 0;
            var other = (i % 4) switch { 0 => pairs.EditedCopy(story), 2 => pairs.WireCopy(story), _ => pairs.Story(topic) };
            switch (isCopy, Match(story, other))
            {
                case (true, true):
                    found++;
                    break;
                case (true, false):
                    missed++;
                    break;
                case (false, true):
                    mistaken++;
                    break;
            }
        }

        var precision = found / (double)(found + mistaken);
        var recall = found / (double)(found + missed);
        TestContext.Current.TestOutputHelper?.WriteLine($"precision {precision:0.000}, recall {recall:0.000}");
        Assert.True(precision >= 0.97, $"precision {precision:0.000}: {mistaken} unrelated pairs were taken for copies");
        Assert.True(recall >= 0.97, $"recall {recall:0.000}: {missed} copies were missed");
    }

    [Theory]
    [InlineData("edited by a tenth", true)]
    [InlineData("edited by a fifth", true)]
    [InlineData("cut to two fifths and edited", true)]
    [InlineData("with a publisher's own lines", true)]
    [InlineData("another match", false)]
    [InlineData("another day's weather", false)]
    [InlineData("another company's figures", false)]
    [InlineData("the same match, edited", true)]
    [InlineData("the same weather, edited", true)]
    public void AreCopies_EachKindOfPair_IsToldRightly(string kind, bool areCopies)
    {
        const int Pairs = 300;
        var pairs = new StoryPairs(seed: 11);
        var told = Enumerable.Range(0, Pairs).Count(_ => pairs.Pair(kind) is var (one, other) && Match(one, other) == areCopies);

        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: {told} of {Pairs}");
        Assert.True(told >= Pairs * 0.97, $"{told} of {Pairs} were told rightly");
    }

    [Fact]
    public void Sketch_SameText_IsTheSameWhateverTheMarks()
    {
        var story = new StoryPairs(1).Story("rail tunnel");

        var plain = _matcher.Sketch(story)!;
        var marked = _matcher.Sketch(story with { Text = story.Text.ToUpperInvariant().Replace("“", "\"").Replace(".", " !") })!;

        Assert.Equal(plain.Bands, marked.Bands);
        Assert.True(_matcher.AreCopies(plain, marked));
    }

    [Theory]
    [InlineData(39, false)]
    [InlineData(40, true)]
    public void Sketch_ShortText_IsNone(int words, bool hasSketch)
    {
        var text = string.Join(' ', Enumerable.Range(0, words).Select(i => $"word{i}"));

        Assert.Equal(hasSketch, _matcher.Sketch(new Article { Id = "x", Title = "t", Text = text, Source = "s" }) is not null);
    }

    /// <summary>As the record does it: candidates by their bands, then the comparison.</summary>
    private bool Match(Article one, Article other)
    {
        var (left, right) = (_matcher.Sketch(one)!, _matcher.Sketch(other)!);
        return left.Bands.Intersect(right.Bands).Any() && _matcher.AreCopies(left, right);
    }
}
