using NewsBot.Answers;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Tests.Retrieval;

public sealed class VarietySelectorTests
{
    private static readonly NewsQuery Query = new() { Kind = AnswerKind.Passages, Asked = new DateOnly(2024, 5, 20), About = [new DateOnly(2024, 5, 20)] };

    private static readonly RankingWeights Weights = new(Of(RankingFeature.Opening), Of(RankingFeature.Opening), Of(RankingFeature.Agreement));

    [Fact]
    public void Choose_First_IsTheBestThoughAnotherHoldsMoreWords() => Assert.Equal([1, 2], Keys(Chosen(Window(1, 0b001, 5), Window(2, 0b111, 4.5f))));

    [Fact]
    public void Choose_Second_IsTheOneWithWordsThatNoneHasShown() =>
        Assert.Equal([1, 3, 2], Keys(Chosen(Window(1, 0b001, 5), Window(2, 0b001, 4.5f, 1.1f), Window(3, 0b111, 4.4f, 1))));

    [Fact]
    public void Choose_AfterTheFirst_GoesByWeightsOfTheirOwn() =>
        Assert.Equal([1, 3, 2], Keys(Chosen(Window(1, 0b001, 5), Window(2, 0b001, 4.5f, 1), Window(3, 0b001, 1, 2))));

    [Fact]
    public void Choose_ScoreOfEach_IsThatOfItsPlace() =>
        Assert.Equal([(5, false), (2, true)], Chosen(Window(1, 0b001, 5), Window(2, 0b001, 4.5f, 2)).Select(window => (window.Score, window.Follows)));

    private static IEnumerable<int> Keys(IEnumerable<RankedPassage> windows) => windows.Select(window => window.Candidate.Key);

    private static List<RankedPassage> Chosen(params List<RankedPassage> windows)
    {
        PassageRanker.Score(windows, Weights.First);
        return VarietySelector.Choose(windows, Query, Strips.Found("ferry sank storm", windows.Select(window => window.Candidate)), Weights, 10);
    }

    private static RankedPassage Window(int key, ulong terms, float asFirst, float asFollowing = 0)
    {
        var window = new RankedPassage(Strips.Article(key, Strips.Tokens("ferry sank storm")), 0, 0, terms, default, default);
        window.Features[RankingFeature.Opening] = asFirst;
        window.Features[RankingFeature.Agreement] = asFollowing;
        return window;
    }

    private static FeatureVector Of(RankingFeature feature)
    {
        var vector = default(FeatureVector);
        vector[feature] = 1;
        return vector;
    }
}
