using NewsBot.Answers;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Tests.Retrieval;

public sealed class WindowScannerTests
{
    private static readonly NewsQuery Query = new() { Kind = AnswerKind.Passages, Asked = new DateOnly(2024, 5, 20), About = [new DateOnly(2024, 5, 20)] };

    [Fact]
    public void Scan_SentenceBesideTheBestWindow_BecomesAWindowOfItsOwn()
    {
        var article = Strips.Article(1, Sentence("ferry"), Sentence("ferry sank storm"), Sentence("other"));

        var windows = Windows(article);

        Assert.Contains(windows, window => window.FirstSentence <= 1 && window.LastSentence >= 1);
        Assert.Contains(windows, window => window.FirstSentence == 0);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(40)]
    public void Scan_Article_PutsNoSentenceIntoTwoWindows(int words)
    {
        var article = Strips.Article(1, [.. Enumerable.Range(0, 30).Select(i => Sentence(i % 3 == 0 ? "ferry sank" : i % 3 == 1 ? "storm" : "other", words))]);

        var windows = Windows(article);

        Assert.True(windows.Count > 3);
        Assert.All(windows, window => Assert.DoesNotContain(windows, other => other != window && other.Overlaps(window)));
    }

    private static List<RankedPassage> Windows(Candidate article) => PassageRanker.Windows(Query, Strips.Found("ferry sank storm", [article]));

    private static StoredToken[] Sentence(string words, int length = 20) =>
        Strips.Tokens(string.Join(' ', words.Split(' ').Concat(Enumerable.Repeat("and", length)).Take(Math.Max(length, words.Split(' ').Length))));
}
