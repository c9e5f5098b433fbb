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

    public static FeatureVector Of(Dictionary<RankingFeature, float> weights)
    {
        var vector = default(FeatureVector);
        foreach (var (feature, weight) in weights)
            vector[feature] = weight;
        return vector;
    }
}
