using NewsBot.Questions;

namespace NewsBot.Retrieval;

/// <summary>How much each feature counts.</summary>
internal static class RankingWeights
{
    public static FeatureVector Default { get; } = Of(new()
    {
        [RankingFeature.CoveredWithTitle] = 1.75f,
        [RankingFeature.CoveredAround] = 1.60f,
        [RankingFeature.Pairs] = 1.30f,
        [RankingFeature.Length] = 1.20f,
        [RankingFeature.WantedCovered] = 3.65f,
        [RankingFeature.Opening] = 1.30f,
        [RankingFeature.ArticleCovered] = 2.25f,
        [RankingFeature.ArticleScore] = 2.50f,
        [RankingFeature.DaysClose] = 0.60f,
        [RankingFeature.WeeksClose] = 0.85f,
        [RankingFeature.MonthsClose] = 1.25f,
        [RankingFeature.AfterAsking] = -1.50f,
        [RankingFeature.Agreement] = 1.50f,
        [RankingFeature.WantedAgreement] = 1.85f,
        [RankingFeature.FullName] = 0.60f,
        [RankingFeature.Counted] = 1.25f,
    });

    /// <summary>For questions that name publishers: what the question says of each article counts more than what it asks for.</summary>
    public static FeatureVector NamingPublishers { get; } = Of(new()
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

    public static FeatureVector For(NewsQuery query) => query.Publishers.IsEmpty || query.OnlyPublishers ? Default : NamingPublishers;

    public static FeatureVector Of(Dictionary<RankingFeature, float> weights)
    {
        var vector = default(FeatureVector);
        foreach (var (feature, weight) in weights)
            vector[feature] = weight;
        return vector;
    }
}
