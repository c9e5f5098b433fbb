using NewsBot.Evaluation.Judging;
using NewsBot.Retrieval;

namespace NewsBot.Evaluation.Tuning;

/// <summary>Finds the weights under which the right windows stand first.</summary>
/// <remarks>Gradient ascent on the logarithm of the right windows' share when every window is weighed by the exponential of its score.</remarks>
internal static class Tuner
{
    private const int Folds = 5;
    private const int Divisions = 3;
    private const int Rounds = 40;
    private const float FirstDecay = 0.005f;

    /// <summary>Most questions are answered before; the fewer that are left must count more.</summary>
    private const float FollowingDecay = 0.001f;

    /// <summary>A question that no window answers weighs no more than one whose right windows have this share.</summary>
    private const double LeastShare = 0.01;

    /// <summary>Trains the weights of questions in general and of those that name publishers apart, on all files; measures each file.</summary>
    /// <remarks>A feature without a weight stays without one: leaving out what is not worth its place is a choice, not a fit.</remarks>
    public static void Run(IReadOnlyDictionary<string, List<TrainingQuestion>> files)
    {
        var sets = files.Values.SelectMany(file => file).ToList();
        Report("weights in force", files, set => RankingWeights.For(set.Query));
        var all = TrainBoth(sets);
        Report("trained on all", files, set => all[NamesPublishers(set)]);
        for (var division = 0; division < Divisions; division++)
            CrossValidate(division, sets, files);
        Print("default, first", all[false].First);
        Print("default, following", all[false].Following);
        Print("naming publishers", all[true].First);
    }

    private static void Print(string name, FeatureVector weights)
    {
        Console.WriteLine(name);
        for (var i = 0; i < FeatureVector.Size; i++)
            Console.WriteLine($"        [RankingFeature.{(RankingFeature)i}] = {weights[i]:0.00}f,");
    }

    /// <summary>Several divisions into folds tell what is worth of a figure and what of the division.</summary>
    private static void CrossValidate(int division, List<TrainingQuestion> sets, IReadOnlyDictionary<string, List<TrainingQuestion>> files)
    {
        var fold = TrainingSet.FoldsOf(sets.ConvertAll(set => set.Judged), Folds, division);
        var foldOf = sets.Zip(fold).ToDictionary(entry => entry.First, entry => entry.Second);
        var folds = Enumerable.Range(0, Folds).Select(fold => TrainBoth([.. sets.Where(set => foldOf[set] != fold)])).ToList();
        Report("cross-validated", files, set => folds[foldOf[set]][NamesPublishers(set)]);
    }

    /// <summary>Measures with each feature's weight set to nothing in turn.</summary>
    public static void LeaveOneOut(IReadOnlyDictionary<string, List<TrainingQuestion>> files)
    {
        Report("all", files, set => RankingWeights.For(set.Query));
        foreach (var feature in Enum.GetValues<RankingFeature>())
        {
            Report(feature.ToString(), files, set =>
            {
                var (first, following) = (RankingWeights.For(set.Query).First, RankingWeights.For(set.Query).Following);
                first[feature] = following[feature] = 0;
                return new RankingWeights(first, first, following);
            });
        }
    }

    private static bool NamesPublishers(TrainingQuestion set) => !set.Query.Publishers.IsEmpty;

    private static Dictionary<bool, RankingWeights> TrainBoth(List<TrainingQuestion> sets)
    {
        var general = sets.FindAll(set => !NamesPublishers(set));
        var first = Train(general, RankingWeights.Default.First, FirstDecay);
        var following = Train(general.ConvertAll(set => set.WithoutBest(first)), RankingWeights.Default.Following, FollowingDecay);
        var named = Train(sets.FindAll(NamesPublishers), RankingWeights.NamingPublishers.First, FirstDecay);
        return new() { [false] = new(RankingWeights.Default.ByItself, first, following), [true] = new(named, named, named) };
    }

    private static FeatureVector Train(List<TrainingQuestion> sets, FeatureVector weights, float decay)
    {
        if (sets.Count == 0)
            return weights;
        var counts = Enumerable.Range(0, FeatureVector.Size).Where(i => weights[i] != 0).ToArray();
        var (first, second) = (new double[FeatureVector.Size], new double[FeatureVector.Size]);
        for (var round = 1; round <= Rounds; round++)
        {
            var gradient = new double[FeatureVector.Size];
            foreach (var set in sets)
                AddGradient(set, weights, gradient);
            foreach (var i in counts)
            {
                var g = gradient[i] / sets.Count - decay * weights[i];
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

    /// <summary>What is trained for; finer than the counts of right answers.</summary>
    private static double RightShare(TrainingQuestion set)
    {
        var top = set.Windows.Max(window => window.Score);
        var masses = set.Windows.ConvertAll(window => Math.Exp(window.Score - top));
        return masses.Where((_, i) => set.Right[i]).Sum() / masses.Sum();
    }

    private static Dictionary<string, double> MeasuresOf(TrainingQuestion set, RankingWeights weights)
    {
        PassageRanker.Score(set.Windows, weights.First);
        var figures = Measures.Of(set.Judged.Evidence, set.Choose(weights, 20));
        figures["log_share"] = Math.Log(RightShare(set) + LeastShare);
        return figures;
    }

    private static void Report(string name, IReadOnlyDictionary<string, List<TrainingQuestion>> files, Func<TrainingQuestion, RankingWeights> weights)
    {
        foreach (var (file, sets) in files)
        {
            var figures = Measures.Mean([.. sets.Select(set => MeasuresOf(set, weights(set)))]);
            Console.WriteLine($"{name,-16} {file}: {string.Join("  ", figures.Select(figure => $"{figure.Key} {figure.Value:0.000}"))}");
        }
    }
}
