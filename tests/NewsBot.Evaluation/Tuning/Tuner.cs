using NewsBot.Evaluation.Judging;
using NewsBot.Retrieval;

namespace NewsBot.Evaluation.Tuning;

/// <summary>Finds the weights under which the right windows stand first.</summary>
/// <remarks>Gradient ascent on the logarithm of the right windows' share when every window is weighed by the exponential of its score.</remarks>
internal static class Tuner
{
    private const int Folds = 5;
    private const int Rounds = 150;
    private const float Decay = 0.005f;

    /// <summary>Trains on all questions of all files together; measures each file apart.</summary>
    public static void Run(IReadOnlyDictionary<string, List<TrainingQuestion>> files)
    {
        var sets = files.Values.SelectMany(file => file).ToList();
        Report("weights in force", files, set => RankingWeights.For(set.Query));
        var all = Train(sets);
        Report("trained on all", files, _ => all);
        var folds = Enumerable.Range(0, Folds).Select(fold => Train([.. sets.Where((_, i) => i % Folds != fold)])).ToList();
        Report("cross-validated", files, set => folds[sets.IndexOf(set) % Folds]);
        for (var i = 0; i < FeatureVector.Size; i++)
            Console.WriteLine($"        [RankingFeature.{(RankingFeature)i}] = {all[i]:0.00}f,");
    }

    /// <summary>Measures with each feature's weight set to nothing in turn.</summary>
    public static void LeaveOneOut(IReadOnlyDictionary<string, List<TrainingQuestion>> files)
    {
        Report("all", files, set => RankingWeights.For(set.Query));
        foreach (var feature in Enum.GetValues<RankingFeature>())
        {
            Report(feature.ToString(), files, set =>
            {
                var weights = RankingWeights.For(set.Query);
                weights[feature] = 0;
                return weights;
            });
        }
    }

    private static FeatureVector Train(List<TrainingQuestion> sets)
    {
        var weights = RankingWeights.Default;
        var (first, second) = (new double[FeatureVector.Size], new double[FeatureVector.Size]);
        for (var round = 1; round <= Rounds; round++)
        {
            var gradient = new double[FeatureVector.Size];
            foreach (var set in sets)
                AddGradient(set, weights, gradient);
            for (var i = 0; i < FeatureVector.Size; i++)
            {
                var g = gradient[i] / sets.Count - Decay * weights[i];
                first[i] = 0.9 * first[i] + 0.1 * g;
                second[i] = 0.99 * second[i] + 0.01 * g * g;
                weights[i] += (float)(0.1 * (first[i] / (1 - Math.Pow(0.9, round))) / (Math.Sqrt(second[i] / (1 - Math.Pow(0.99, round))) + 1e-8));
            }
        }

        return weights;
    }

    private static void AddGradient(TrainingQuestion set, in FeatureVector weights, double[] gradient)
    {
        if (!set.Right.Any(right => right))
            return;
        PassageRanker.Score(set.Windows, weights);
        var top = set.Windows.Max(window => window.Score);
        var masses = set.Windows.ConvertAll(window => Math.Exp(window.Score - top));
        var all = masses.Sum();
        var groups = set.Groups;
        var right = new double[groups.Max() + 1];
        for (var i = 0; i < masses.Count; i++)
        {
            if (groups[i] >= 0)
                right[groups[i]] += masses[i];
        }

        for (var i = 0; i < masses.Count; i++)
        {
            var share = (groups[i] >= 0 ? masses[i] / right[groups[i]] / right.Length : 0) - masses[i] / all;
            if (Math.Abs(share) < 1e-7)
                continue;
            for (var f = 0; f < FeatureVector.Size; f++)
                gradient[f] += share * set.Windows[i].Features[f];
        }
    }

    private static Dictionary<string, double> MeasuresOf(TrainingQuestion set, in FeatureVector weights)
    {
        PassageRanker.Score(set.Windows, weights);
        var chosen = VarietySelector.Choose(set.Windows, set.Query, set.Found, 20, Variety.Default with { Shapes = false });
        var places = chosen.Select(window => set.Windows.IndexOf(window));
        return Measures.Of(set.Judged.Evidence, [.. places.Select(place => new Shown(set.ArticleIds[place], set.Passages[place]))]);
    }

    private static void Report(string name, IReadOnlyDictionary<string, List<TrainingQuestion>> files, Func<TrainingQuestion, FeatureVector> weights)
    {
        foreach (var (file, sets) in files)
        {
            var figures = Measures.Mean([.. sets.Select(set => MeasuresOf(set, weights(set)))]);
            Console.WriteLine($"{name,-16} {file}: {string.Join("  ", figures.Select(figure => $"{figure.Key} {figure.Value:0.000}"))}");
        }
    }
}
