using NewsBot.Questions;

namespace NewsBot.Retrieval;

/// <summary>How much each feature counts.</summary>
internal static class RankingWeights
{
    public static FeatureVector Default { get; } = Of(new()
    {
        [RankingFeature.Covered] = 1.00f,
        [RankingFeature.CoveredWithTitle] = 2.90f,
        [RankingFeature.CoveredAround] = 1.50f,
        [RankingFeature.Pairs] = 0.80f,
        [RankingFeature.Names] = 0.20f,
        [RankingFeature.Length] = 2.60f,
        [RankingFeature.WantedKind] = 1.50f,
        [RankingFeature.NewName] = 1.15f,
        [RankingFeature.NewNumber] = 0.20f,
        [RankingFeature.Opening] = 2.15f,
        [RankingFeature.CrossesParagraphs] = -0.40f,
        [RankingFeature.Reported] = 0.50f,
        [RankingFeature.ArticleCovered] = 4.80f,
        [RankingFeature.OpeningCovered] = 0.30f,
        [RankingFeature.ArticleScore] = 0.30f,
        [RankingFeature.PassageScore] = 0.80f,
        [RankingFeature.DaysClose] = 0.60f,
        [RankingFeature.WeeksClose] = 1.35f,
        [RankingFeature.MonthsClose] = 1.40f,
        [RankingFeature.NamedPublisher] = 3.00f,
        [RankingFeature.PartCovered] = 3.00f,
        [RankingFeature.Agreement] = 1.40f,
    });

    /// <summary>For questions that name publishers: what the question says of each article counts more than what it asks for.</summary>
    public static FeatureVector NamingPublishers { get; } = Of(new()
    {
        [RankingFeature.Covered] = 2.20f,
        [RankingFeature.CoveredWithTitle] = 2.65f,
        [RankingFeature.CoveredAround] = 0.10f,
        [RankingFeature.Pairs] = 0.20f,
        [RankingFeature.Names] = 0.30f,
        [RankingFeature.Length] = 0.30f,
        [RankingFeature.Opening] = 0.70f,
        [RankingFeature.CrossesParagraphs] = -0.40f,
        [RankingFeature.OpeningCovered] = 0.25f,
        [RankingFeature.ArticleScore] = 1.35f,
        [RankingFeature.PassageScore] = 1.25f,
        [RankingFeature.DaysClose] = 1.15f,
        [RankingFeature.WeeksClose] = 0.40f,
        [RankingFeature.NamedPublisher] = 2.30f,
        [RankingFeature.PartCovered] = 1.60f,
        [RankingFeature.Agreement] = 2.30f,
    });

    public static FeatureVector For(NewsQuery query) => query.Publishers.IsEmpty ? Default : NamingPublishers;

    public static FeatureVector Of(Dictionary<RankingFeature, float> weights)
    {
        var vector = default(FeatureVector);
        foreach (var (feature, weight) in weights)
            vector[feature] = weight;
        return vector;
    }
}
