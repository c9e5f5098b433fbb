using NewsBot.Questions;

namespace NewsBot.Retrieval;

/// <summary>How much each feature counts.</summary>
internal static class RankingWeights
{
    public static FeatureVector Default { get; } = Of(new()
    {
        [RankingFeature.Covered] = 1.25f,
        [RankingFeature.CoveredWithTitle] = 0.95f,
        [RankingFeature.CoveredAround] = 1.15f,
        [RankingFeature.Pairs] = 1.00f,
        [RankingFeature.Length] = 1.30f,
        [RankingFeature.WantedCovered] = 2.90f,
        [RankingFeature.Opening] = 1.55f,
        [RankingFeature.ArticleCovered] = 2.85f,
        [RankingFeature.ArticleScore] = 0.55f,
        [RankingFeature.DaysClose] = 0.40f,
        [RankingFeature.WeeksClose] = 0.80f,
        [RankingFeature.MonthsClose] = 0.80f,
        [RankingFeature.AfterAsking] = -1.05f,
        [RankingFeature.NamedPublisher] = 3.00f,
        [RankingFeature.PartCovered] = 3.00f,
        [RankingFeature.Agreement] = 1.40f,
    });

    /// <summary>For questions that name publishers: what the question says of each article counts more than what it asks for.</summary>
    public static FeatureVector NamingPublishers { get; } = Of(new()
    {
        [RankingFeature.Covered] = 2.45f,
        [RankingFeature.CoveredWithTitle] = 2.85f,
        [RankingFeature.Pairs] = 0.05f,
        [RankingFeature.Names] = 0.40f,
        [RankingFeature.NewNumber] = -0.85f,
        [RankingFeature.Opening] = 0.65f,
        [RankingFeature.CrossesParagraphs] = -1.05f,
        [RankingFeature.ArticleScore] = 1.30f,
        [RankingFeature.PassageScore] = 1.25f,
        [RankingFeature.DaysClose] = 2.10f,
        [RankingFeature.WeeksClose] = 0.30f,
        [RankingFeature.NamedDay] = 1.00f,
        [RankingFeature.NamedPublisher] = 2.80f,
        [RankingFeature.Agreement] = 2.80f,
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
