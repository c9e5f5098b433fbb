using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>How sure the bot is that its best passages answer the question.</summary>
/// <remarks>A logistic curve over what the best passages cover; found by cross-validation, see docs/answers.md.</remarks>
internal static class Confidence
{
    private const double Base = -4.5;
    private const double Around = 4;
    private const double Article = 4;
    private const double Names = 1.5;

    public static double Of(SearchResult found, IReadOnlyList<RankedPassage> passages)
    {
        if (passages.Count == 0)
            return 0;
        var best = passages[0].Features;
        var question = new QuestionTerms(found.Terms);
        var share = question.Scale / question.Mass;
        var hasNames = found.Terms.Any(term => term.IsName);
        var sum = Base + Around * share * best[RankingFeature.CoveredAround] + Article * share * best[RankingFeature.ArticleCovered]
            + (hasNames ? Names * (best[RankingFeature.Names] - 0.5) : 0);
        return 1 / (1 + Math.Exp(-sum));
    }
}
