using NewsBot.Answers.Composing;
using NewsBot.Evaluation.Judging;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Evaluation.Tuning;

/// <summary>Finds the curves that tell questions that the articles answer from those on other subjects.</summary>
internal static class ConfidenceTuner
{
    private const int Folds = 5;
    private const int Rounds = 4000;

    private sealed record Example(string Curve, double[] Signs, bool Right, double Weight);

    /// <param name="index">Of the articles.</param>
    /// <param name="answerable">Questions that the articles answer.</param>
    /// <param name="unrelated">Questions that they do not; "{A}" and "{B}" in them stand for two of the index's publishers.</param>
    public static void Run(IPassageIndex index, IEnumerable<JudgedQuestion> answerable, IEnumerable<JudgedQuestion> unrelated)
    {
        using var view = index.Open();
        var publishers = view.Catalog.For(default, names => names.Publishers).Order().ToList();
        var examples = answerable.Select(question => Rate(view, question)).Where(rated => rated.Right)
            .Concat(unrelated.Select((question, i) => Rate(view, NamePublishers(question, publishers, i)) with { Right = false }))
            .Where(example => example.Signs.Length > 0);
        foreach (var curve in examples.GroupBy(example => example.Curve))
            Tune(curve.Key, [.. curve]);
    }

    private static void Tune(string curve, List<Example> examples)
    {
        var right = examples.Count(example => example.Right);
        if (right == 0 || right == examples.Count)
        {
            Console.WriteLine($"{curve}: {right} answered rightly, {examples.Count - right} unrelated; nothing to tell apart");
            return;
        }

        examples = [.. examples.Select(example => example with { Weight = 0.5 / (example.Right ? right : examples.Count - right) })];
        var all = Train(examples);
        Console.WriteLine($"{curve}: {right} answered rightly, {examples.Count - right} unrelated; weights {string.Join(", ", all.Select(weight => weight.ToString("0.00")))}");
        var folds = Enumerable.Range(0, Folds).Select(fold => Train([.. examples.Where((_, i) => i % Folds != fold)])).ToList();
        foreach (var threshold in Enumerable.Range(3, 14).Select(step => step * 0.05))
        {
            var kept = examples.Where((example, i) => example.Right && LogisticCurve.At(folds[i % Folds], example.Signs) >= threshold).Count();
            var declined = examples.Where((example, i) => !example.Right && LogisticCurve.At(folds[i % Folds], example.Signs) < threshold).Count();
            Console.WriteLine($"  threshold {threshold:0.00}: cross-validated, kept {kept / (double)right:0.000}, declined {declined / (double)(examples.Count - right):0.000}");
        }
    }

    private static JudgedQuestion NamePublishers(JudgedQuestion question, List<string> publishers, int turn) => publishers.Count == 0 ? question
        : question with { Question = question.Question.Replace("{A}", publishers[turn % publishers.Count]).Replace("{B}", publishers[(turn + 1) % publishers.Count]) };

    private static Example Rate(IIndexView view, JudgedQuestion judged)
    {
        var query = QuestionReader.Read(judged.ToQuestion(), view.Publishers, view.Languages);
        var found = view.Search(query, 40);
        var ranked = PassageRanker.Rank(query, found, 20);
        if (ranked.Passages.Count == 0)
            return new Example("nothing found", [], false, 0);
        var shown = ranked.Passages.Select(passage =>
        {
            var (article, sentences) = (view.Load(passage.Candidate).Article, passage.Candidate.Tokens.Sentences);
            return new Shown(article.Id, article.Text[sentences[passage.FirstSentence].Span.Start..sentences[passage.LastSentence].Span.End]);
        }).ToList();
        var right = judged.Evidence.Length > 0 && Measures.Of(judged.Evidence, shown)["words_Hits@600"] > 0;
        return LongQuestions.NamesPublishers(query) ? new Example("naming publishers", LongQuestions.Signs(query, found, ranked.Passages), right, 0)
            : LongQuestions.IsLong(found) ? new Example("long", LongQuestions.Signs(query, found, ranked.Passages), right, 0)
            : new Example("short", Confidence.Signs(found, ranked.Passages), right, 0);
    }

    private static double[] Train(List<Example> examples)
    {
        var weights = new double[examples[0].Signs.Length + 1];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[weights.Length];
            foreach (var example in examples)
            {
                var miss = example.Weight * ((example.Right ? 1 : 0) - LogisticCurve.At(weights, example.Signs));
                gradient[0] += miss;
                for (var i = 0; i < example.Signs.Length; i++)
                    gradient[i + 1] += miss * example.Signs[i];
            }

            for (var i = 0; i < weights.Length; i++)
                weights[i] += 2 * (gradient[i] - (i == 0 ? 0 : 0.0005 * weights[i]));
        }

        return weights;
    }
}
