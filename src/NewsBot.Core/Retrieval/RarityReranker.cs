using System.Numerics;

namespace NewsBot.Retrieval;

/// <summary>Favours passages and articles with those words of the question that few of the candidates have: what all of them have tells
/// none from another, however rare it is elsewhere.</summary>
internal static class RarityReranker
{
    /// <param name="windows">Of all candidates; each gets its <see cref="RankingFeature.RareCovered"/> and <see cref="RankingFeature.RareInArticle"/>.</param>
    /// <param name="question">Its terms.</param>
    public static void Measure(IReadOnlyList<RankedPassage> windows, QuestionTerms question)
    {
        var rarity = RarityOf(windows, question);
        var all = rarity.Sum();
        if (all == 0)
            return;
        foreach (var window in windows)
        {
            window.Features[RankingFeature.RareCovered] = Sum(rarity, window.TermsWithTitle) / all;
            window.Features[RankingFeature.RareInArticle] = Sum(rarity, window.Article.Anywhere) / all;
        }
    }

    /// <summary>For each term how much the question leans on it, and the more so the fewer articles have it; 0 for what all have, or none.</summary>
    private static float[] RarityOf(IReadOnlyList<RankedPassage> windows, QuestionTerms question)
    {
        var (holding, articles, seen) = (new int[question.Count], 0, new HashSet<int>());
        foreach (var window in windows)
        {
            if (!seen.Add(window.Candidate.Key))
                continue;
            articles++;
            for (var left = window.Article.Anywhere; left != 0; left &= left - 1)
                holding[BitOperations.TrailingZeroCount(left)]++;
        }

        return [.. holding.Select((held, term) => held == 0 ? 0 : question.WeightOf(1ul << term) * MathF.Log((1f + articles) / (1 + held)))];
    }

    private static float Sum(float[] rarity, ulong terms)
    {
        var sum = 0f;
        for (; terms != 0; terms &= terms - 1)
            sum += rarity[BitOperations.TrailingZeroCount(terms)];
        return sum;
    }
}
