namespace NewsBot.Retrieval;

/// <summary>How much each feature counts.</summary>
internal static class RankingWeights
{
    public static FeatureVector Default { get; } = Of(new()
    {
        [RankingFeature.Covered] = 1.43f,
        [RankingFeature.CoveredWithTitle] = 2.82f,
        [RankingFeature.CoveredAround] = 1.45f,
        [RankingFeature.Pairs] = 1.01f,
        [RankingFeature.Names] = 0.25f,
        [RankingFeature.Length] = 2.62f,
        [RankingFeature.WantedKind] = 1.41f,
        [RankingFeature.NewName] = 1.02f,
        [RankingFeature.NewNumber] = 0.38f,
        [RankingFeature.Opening] = 2.15f,
        [RankingFeature.BeginsWithPronoun] = 0.28f,
        [RankingFeature.ArticleCovered] = 4.55f,
        [RankingFeature.TitleCovered] = -0.17f,
        [RankingFeature.ArticleScore] = 0.37f,
        [RankingFeature.PassageScore] = 1.20f,
        [RankingFeature.DaysClose] = 1.08f,
        [RankingFeature.MonthsClose] = 1.68f,
    });

    public static FeatureVector Of(Dictionary<RankingFeature, float> weights)
    {
        var vector = default(FeatureVector);
        foreach (var (feature, weight) in weights)
            vector[feature] = weight;
        return vector;
    }
}
