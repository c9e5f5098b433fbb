using System.Diagnostics;
using NewsBot.Answers;

namespace NewsBot.Evaluation.Judging;

/// <summary>Asks every judged question of a file and prints the figures.</summary>
internal static class Measurement
{
    public static async Task RunAsync(IAnswerer answerer, string file)
    {
        var (rows, asked, declined, watch) = (new List<Dictionary<string, double>>(), 0, 0, Stopwatch.StartNew());
        foreach (var question in JsonLines.Read<JudgedQuestion>(file))
        {
            var answer = await answerer.AnswerAsync(question.ToQuestion(), CancellationToken.None);
            asked++;
            declined += answer.Answered ? 0 : 1;
            if (question.IsAnswerable)
                rows.Add(Measures.Of(question.Evidence, [.. answer.Passages.Select(passage => new Shown(passage.Citation.ArticleId, passage.Quote))]));
            else if (question.Evidence.Length == 0 && question.Type is null or "unrelated" && answer.Answered)
                Console.WriteLine($"  answered {answer.Confidence:0.00}: {question.Question}");
        }

        Console.WriteLine($"{file}: {asked} asked, {declined} declined, {rows.Count} judged, {watch.Elapsed.TotalSeconds:0.0} s");
        foreach (var (figure, value) in Measures.Mean(rows))
            Console.WriteLine($"  {figure,-16} {value:0.000}");
    }
}
