using NewsBot.Questions;

namespace NewsBot.Retrieval;

/// <summary>How much each feature counts: for a passage by itself, for the passage that comes first, and for those after it.</summary>
/// <remarks>By itself, before it is measured against others, a passage is chosen in its article: coverage has to say there what the rarity
/// of its words among the candidates says later. The first stands alone. Those after it are read where the first did not answer: what the
/// articles agree on counts more there, their openings less, and length nothing, since every word has to be read.</remarks>
internal sealed class RankingWeights(FeatureVector byItself, FeatureVector first, FeatureVector following)
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
        [RankingFeature.FullName] = 0.60f,
        [RankingFeature.Counted] = 1.20f,
    }), Of(new()
    {
        [RankingFeature.CoveredWithTitle] = 0.50f,
        [RankingFeature.CoveredAround] = 1.20f,
        [RankingFeature.Pairs] = 0.90f,
        [RankingFeature.Length] = 1.25f,
        [RankingFeature.WantedCovered] = 3.25f,
        [RankingFeature.Opening] = 0.55f,
        [RankingFeature.BeginsArticle] = 0.80f,
        [RankingFeature.ArticleCovered] = 0.80f,
        [RankingFeature.ArticleScore] = 1.65f,
        [RankingFeature.DaysClose] = 0.60f,
        [RankingFeature.WeeksClose] = 0.85f,
        [RankingFeature.MonthsClose] = 1.10f,
        [RankingFeature.AfterAsking] = -1.45f,
        [RankingFeature.Agreement] = 1.55f,
        [RankingFeature.WantedAgreement] = 2.05f,
        [RankingFeature.FullName] = 0.80f,
        [RankingFeature.Counted] = 1.10f,
        [RankingFeature.RareCovered] = 2.35f,
        [RankingFeature.RareInArticle] = 2.30f,
    }), Of(new()
    {
        [RankingFeature.WantedCovered] = 3.50f,
        [RankingFeature.Opening] = 0.65f,
        [RankingFeature.ArticleCovered] = 5.00f,
        [RankingFeature.ArticleScore] = 2.80f,
        [RankingFeature.DaysClose] = 0.55f,
        [RankingFeature.WeeksClose] = 0.75f,
        [RankingFeature.MonthsClose] = 0.95f,
        [RankingFeature.AfterAsking] = -3.00f,
        [RankingFeature.Agreement] = 4.50f,
        [RankingFeature.WantedAgreement] = 6.35f,
        [RankingFeature.FullName] = 0.85f,
        [RankingFeature.Counted] = 0.65f,
        [RankingFeature.RareCovered] = 2.30f,
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

    public FeatureVector ByItself => byItself;

    public FeatureVector First => first;

    public FeatureVector Following => following;

    public static RankingWeights For(NewsQuery query) => query.Publishers.IsEmpty || query.OnlyPublishers ? Default : NamingPublishers;

    private static RankingWeights Alike(Dictionary<RankingFeature, float> weights) => new(Of(weights), Of(weights), Of(weights));

    private static FeatureVector Of(Dictionary<RankingFeature, float> weights)
    {
        var vector = default(FeatureVector);
        foreach (var (feature, weight) in weights)
            vector[feature] = weight;
        return vector;
    }
}
