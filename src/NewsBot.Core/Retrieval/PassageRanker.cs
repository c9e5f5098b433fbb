using NewsBot.Questions;

namespace NewsBot.Retrieval;

/// <summary>Finds the stretches of whole sentences that answer a question best.</summary>
internal static class PassageRanker
{
    /// <summary>The best passages, with the articles that carry the same story under the key of the one shown.</summary>
    public static Ranking Rank(NewsQuery query, SearchResult found, int most)
    {
        var (weights, windows) = (RankingWeights.For(query), Windows(query, found));
        Measure(windows, query, found);
        Score(windows, weights.First);
        var copies = StoryFolder.Fold(windows);
        return new Ranking(VarietySelector.Choose(windows, query, found, weights, most), copies);
    }

    /// <summary>The best windows of each candidate, scored, in no order.</summary>
    public static List<RankedPassage> Windows(NewsQuery query, SearchResult found)
    {
        var scanner = new WindowScanner(query, found.Question, found, RankingWeights.For(query).ByItself);
        var windows = new List<RankedPassage>();
        foreach (var candidate in found.Candidates)
            scanner.Scan(candidate, windows);
        return windows;
    }

    /// <summary>Puts the windows in order, best first, and measures them against one another; their scores stay those of each alone.</summary>
    public static void Measure(List<RankedPassage> windows, NewsQuery query, SearchResult found)
    {
        windows.Sort(static (first, second) => second.Score.CompareTo(first.Score));
        AgreementReranker.Measure(windows, found.Question, WindowScanner.WantedOf(query, found), found);
        RarityReranker.Measure(windows, found.Question);
    }

    public static void Score(List<RankedPassage> windows, in FeatureVector weights)
    {
        foreach (var window in windows)
            window.Score = window.Features.Dot(weights);
    }
}

/// <summary>Passages, best first, and the copies of their articles' stories.</summary>
internal sealed record Ranking(IReadOnlyList<RankedPassage> Passages, ILookup<int, Candidate> Copies)
{
    /// <summary>Of what the passage that covers most covers of the question, one that is no padding covers at least this share.</summary>
    private const float LeastOfMost = 0.4f;

    /// <summary>The best passage, and those that cover not much less of the question than any other.</summary>
    public List<RankedPassage> WithoutPadding(SearchResult found)
    {
        var question = found.Question;
        var most = Passages.Select(passage => question.MassOf(passage.Terms)).DefaultIfEmpty().Max();
        return [.. Passages.Where((passage, rank) => rank == 0 || question.MassOf(passage.Terms) >= LeastOfMost * most)];
    }
}
