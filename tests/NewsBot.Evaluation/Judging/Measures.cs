using System.Collections.Immutable;

namespace NewsBot.Evaluation.Judging;

/// <summary>A passage as it was shown.</summary>
internal readonly record struct Shown(string ArticleId, string Passage);

/// <summary>How well what was shown answers; each figure from 0 to 1.</summary>
internal static class Measures
{
    private static readonly int[] WordLimits = [60, 200, 600, 1000];

    public static Dictionary<string, double> Of(ImmutableArray<Evidence> evidence, IReadOnlyList<Shown> shown)
    {
        var figures = new Dictionary<string, double>();
        var pairs = evidence.Where(e => e.Text.Length > 0).Select(e => (e.ArticleId, Text: Folded.Of(e.Text))).Distinct().ToArray();
        var firstRank = new Dictionary<(string, string), int>();
        for (var i = 0; i < Math.Min(shown.Count, 20); i++)
        {
            var text = Folded.Of(shown[i].Passage);
            foreach (var pair in pairs)
            {
                if (pair.ArticleId == shown[i].ArticleId && text.Contains(pair.Text, StringComparison.Ordinal))
                    firstRank.TryAdd(pair, i + 1);
            }
        }

        foreach (var limit in WordLimits)
            figures[$"words_Hits@{limit}"] = Within(pairs, shown, limit) ? 1 : 0;
        var first = firstRank.Count == 0 ? int.MaxValue : firstRank.Values.Min();
        figures["strict_Hits@1"] = first <= 1 ? 1 : 0;
        figures["strict_Hits@10"] = first <= 10 ? 1 : 0;
        figures["coverage@10"] = firstRank.Values.Count(rank => rank <= 10) / (double)pairs.Length;
        figures["all@10"] = pairs.All(pair => firstRank.TryGetValue(pair, out var rank) && rank <= 10) ? 1 : 0;
        figures["article_MRR@10"] = ArticleReciprocal(evidence, shown);
        return figures;
    }

    public static Dictionary<string, double> Mean(IReadOnlyCollection<Dictionary<string, double>> rows) =>
        rows.SelectMany(row => row).GroupBy(figure => figure.Key).ToDictionary(group => group.Key, group => group.Average(figure => figure.Value));

    private static bool Within((string ArticleId, string Text)[] pairs, IReadOnlyList<Shown> shown, int limit)
    {
        foreach (var (articleId, passage) in shown)
        {
            var words = passage.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var kept = Math.Min(limit, words.Length);
            limit -= kept;
            var text = Folded.Of(string.Join(' ', words, 0, kept));
            if (pairs.Any(pair => pair.ArticleId == articleId && text.Contains(pair.Text, StringComparison.Ordinal)))
                return true;
            if (limit == 0)
                return false;
        }

        return false;
    }

    private static double ArticleReciprocal(ImmutableArray<Evidence> evidence, IReadOnlyList<Shown> shown)
    {
        var right = evidence.Select(e => e.ArticleId).ToHashSet();
        var rank = shown.Select(s => s.ArticleId).Distinct().Take(10).ToList().FindIndex(right.Contains);
        return rank < 0 ? 0 : 1.0 / (rank + 1);
    }
}
