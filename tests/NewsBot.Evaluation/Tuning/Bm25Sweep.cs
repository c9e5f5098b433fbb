using NewsBot.Evaluation.Judging;
using NewsBot.Indexing.Schema;
using NewsBot.Questions;

namespace NewsBot.Evaluation.Tuning;

/// <summary>Tries BM25's two figures, by the rank that it alone gives to right articles, as a whole and by their best passage.</summary>
internal static class Bm25Sweep
{
    private const int Folds = 5;
    private const int Candidates = 40;
    private const int First = 10;
    private static readonly float[] K1 = [0.4f, 0.7f, 0.9f, 1.2f, 1.6f, 2];
    private static readonly float[] B = [0, 0.05f, 0.1f, 0.2f, 0.3f, 0.5f, 0.75f, 0.9f];

    private sealed record Tried(float K1, float B, double[] Articles, double[] Passages);

    public static void Run(NewsInMemory news, List<JudgedQuestion> questions)
    {
        var tried = K1.SelectMany(_ => B, (k1, b) => Try(news, questions, k1, b)).ToList();
        foreach (var (k1, b, articles, passages) in tried)
            Console.WriteLine($"k1 {k1:0.0} b {b:0.00}: articles {articles.Average():0.000}, passages {passages.Average():0.000}");
        var foldOf = TrainingSet.FoldsOf(questions, Folds);
        CrossValidate("articles", tried, foldOf, entry => entry.Articles);
        CrossValidate("passages", tried, foldOf, entry => entry.Passages);
    }

    private static void CrossValidate(string name, List<Tried> tried, int[] foldOf, Func<Tried, double[]> figure)
    {
        var (sum, chosen) = (0.0, new List<string>());
        for (var fold = 0; fold < Folds; fold++)
        {
            var best = tried.MaxBy(entry => figure(entry).Where((_, i) => foldOf[i] != fold).Average())!;
            chosen.Add($"{best.K1:0.0}/{best.B:0.00}");
            sum += figure(best).Where((_, i) => foldOf[i] == fold).Sum();
        }

        Console.WriteLine($"{name}: best {tried.Max(entry => figure(entry).Average()):0.000}, cross-validated {sum / foldOf.Length:0.000} with {string.Join(" ", chosen)}");
    }

    /// <summary>One over the rank of a right article; of a question that needs several, the share of them among the first ten.</summary>
    private static Tried Try(NewsInMemory news, List<JudgedQuestion> questions, float k1, float b)
    {
        using var view = news.With(new PassageSimilarity(k1, b)).Open();
        var (articles, passages) = (new double[questions.Count], new double[questions.Count]);
        for (var i = 0; i < questions.Count; i++)
        {
            var query = QuestionReader.Read(questions[i].ToQuestion(), view.Publishers, view.Languages) with { Publishers = [], Parts = [], Days = [] };
            var found = view.Search(query, Candidates).Candidates;
            articles[i] = Rate(questions[i], Ids(candidate => candidate.ArticleScore));
            passages[i] = Rate(questions[i], Ids(candidate => candidate.PassageScore));

            List<string> Ids(Func<Retrieval.Candidate, float> score) =>
                [.. found.Where(candidate => score(candidate) > 0).OrderByDescending(score).Select(candidate => view.Load(candidate).Article.Id)];
        }

        return new Tried(k1, b, articles, passages);
    }

    private static double Rate(JudgedQuestion judged, List<string> ids)
    {
        var right = judged.Evidence.Select(evidence => evidence.ArticleId).ToHashSet();
        if (judged.NeedsSeveral)
            return right.Count(ids.Take(First).Contains) / (double)right.Count;
        return ids.FindIndex(right.Contains) is var rank and >= 0 ? 1.0 / (rank + 1) : 0;
    }
}
