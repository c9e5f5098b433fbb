using NewsBot.Questions;

namespace NewsBot.Retrieval;

/// <summary>How much each feature counts: for the passage that comes first, and for those after it.</summary>
/// <remarks>The first stands alone. Those after it are read where the first did not answer: what the articles agree on counts more
/// there, their openings less, and length nothing, since every word has to be read.</remarks>
internal sealed class RankingWeights(FeatureVector first, FeatureVector following)
{
    public static RankingWeights Default { get; } = new(Of(new()
    {
        [RankingFeature.CoveredWithTitle] = 1.65f,
        [RankingFeature.CoveredAround] = 1.45f,
        [RankingFeature.Pairs] = 1.35f,
        [RankingFeature.Length] = 1.15f,
        [RankingFeature.WantedCovered] = 3.45f,
        [RankingFeature.Opening] = 0.30f,
        [RankingFeature.BeginsArticle] = 0.90f,
        [RankingFeature.ArticleCovered] = 2.25f,
        [RankingFeature.ArticleScore] = 2.50f,
        [RankingFeature.DaysClose] = 0.65f,
        [RankingFeature.WeeksClose] = 0.85f,
        [RankingFeature.MonthsClose] = 1.15f,
        [RankingFeature.AfterAsking] = -1.35f,
        [RankingFeature.Agreement] = 1.60f,
        [RankingFeature.WantedAgreement] = 1.85f,
        [RankingFeature.FullName] = 0.60f,
        [RankingFeature.Counted] = 1.20f,
    }), Of(new()
    {
        [RankingFeature.CoveredWithTitle] = 1.50f,
        [RankingFeature.WantedCovered] = 3.90f,
        [RankingFeature.Opening] = 0.35f,
        [RankingFeature.ArticleCovered] = 5.30f,
        [RankingFeature.ArticleScore] = 2.70f,
        [RankingFeature.DaysClose] = 0.40f,
        [RankingFeature.WeeksClose] = 0.75f,
        [RankingFeature.MonthsClose] = 0.90f,
        [RankingFeature.AfterAsking] = -2.90f,
        [RankingFeature.Agreement] = 5.05f,
        [RankingFeature.WantedAgreement] = 5.75f,
        [RankingFeature.FullName] = 0.80f,
        [RankingFeature.Counted] = 0.70f,
    }));

    /// <summary>For questions that name publishers: what the question says of each article counts more than what it asks for.</summary>
    public static RankingWeights NamingPublishers { get; } = Alike(new()
    {
        [RankingFeature.Covered] = 2.70f,
        [RankingFeature.CoveredWithTitle] = 2.65f,
        [RankingFeature.Pairs] = 0.20f,
        [RankingFeature.Names] = 0.60f,
        [RankingFeature.NewNumber] = -0.85f,
        [RankingFeature.Opening] = 0.90f,
        [RankingFeature.CrossesParagraphs] = -0.85f,
        [RankingFeature.ArticleScore] = 1.65f,
        [RankingFeature.PassageScore] = 0.30f,
        [RankingFeature.DaysClose] = 0.80f,
        [RankingFeature.WeeksClose] = 0.25f,
        [RankingFeature.NamedDay] = 1.05f,
        [RankingFeature.NamedPublisher] = 2.70f,
        [RankingFeature.Agreement] = 3.05f,
    });

    public FeatureVector First => first;

    public FeatureVector Following => following;

    public static RankingWeights For(NewsQuery query) => query.Publishers.IsEmpty || query.OnlyPublishers ? Default : NamingPublishers;

    private static RankingWeights Alike(Dictionary<RankingFeature, float> weights) => new(Of(weights), Of(weights));

    private static FeatureVector Of(Dictionary<RankingFeature, float> weights)
    {
        var vector = default(FeatureVector);
        foreach (var (feature, weight) in weights)
            vector[feature] = weight;
        return vector;
    }
}
