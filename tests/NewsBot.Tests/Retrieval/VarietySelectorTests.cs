using NewsBot.Answers;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Tests.Retrieval;

public sealed class VarietySelectorTests
{
    private static readonly NewsQuery Query = new() { Kind = AnswerKind.Passages, Asked = new DateOnly(2024, 5, 20), About = [new DateOnly(2024, 5, 20)] };

    [Fact]
    public void Choose_First_IsTheBestThoughAnotherHoldsMoreWords() => Assert.Equal([1, 2], Chosen(Window(1, 0b001, 5), Window(2, 0b111, 4.5f)));

    [Fact]
    public void Choose_Second_IsTheOneWithWordsThatNoneHasShown() => Assert.Equal([1, 3, 2], Chosen(Window(1, 0b001, 5), Window(2, 0b001, 4.5f), Window(3, 0b111, 4.4f)));

    private static IEnumerable<int> Chosen(params List<RankedPassage> windows) =>
        VarietySelector.Choose(windows, Query, Strips.Found("ferry sank storm", windows.Select(window => window.Candidate)), 10).Select(window => window.Candidate.Key);

    private static RankedPassage Window(int key, ulong terms, float score) => new(Strips.Article(key, Strips.Tokens("ferry sank storm")), 0, 0, terms, default) { Score = score };
}
