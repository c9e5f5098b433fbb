using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>Picks the few sentences that carry a topic without repeating each other, in the order of their articles.</summary>
/// <remarks>Greedy: each time the passage whose words say most of what the topic's passages say and is not yet said, per word.</remarks>
internal sealed class SummaryComposer : IComposer
{
    private const int PassagesRead = 40;
    private const int MostSentences = 5;

    public Answer Compose(Inquiry inquiry)
    {
        var found = inquiry.Found;
        if (found.Terms.Count == 0)
            return AnswerMaker.Nothing(inquiry, []);

        var ranked = inquiry.Rank(PassagesRead);
        var confidence = Confidence.Of(inquiry.Query, found, ranked.Passages);
        if (ranked.Passages.Count == 0 || confidence < inquiry.Options.Threshold)
            return AnswerMaker.Nothing(inquiry, ranked.Passages.Select(passage => inquiry.Quoter.Quote(passage, [])), confidence);

        var chosen = Choose(ranked.WithoutPadding(found))
            .OrderBy(passage => passage.Candidate.Day ?? int.MaxValue).ThenBy(passage => passage.Candidate.Story).ThenBy(passage => passage.Candidate.Key).ThenBy(passage => passage.FirstSentence)
            .Select(passage => inquiry.Quoter.Quote(passage, ranked.Copies[passage.Candidate.Key]))
            .ToList();
        var articles = chosen.Select(passage => passage.Citation.ArticleId).Distinct().Count();
        return AnswerMaker.Answered(inquiry, AnswerKind.Summary, $"In {AnswerMaker.Counted(chosen.Count, "passage")} from {AnswerMaker.Counted(articles, "article")}:", chosen, confidence);
    }

    private static List<RankedPassage> Choose(List<RankedPassage> passages)
    {
        var weights = new Dictionary<int, int>();
        var formsOf = passages.ToDictionary(passage => passage, FormsOf);
        foreach (var forms in formsOf.Values)
        {
            foreach (var form in forms)
                weights[form] = weights.GetValueOrDefault(form) + 1;
        }

        var (chosen, said) = (new List<RankedPassage>(), new HashSet<int>());
        var left = passages.ToList();
        while (chosen.Count < MostSentences && left.Count > 0)
        {
            var next = left.MaxBy(passage => formsOf[passage].Where(form => !said.Contains(form)).Sum(form => weights[form] - 1) / Math.Sqrt(passage.Tokens.Length + 10.0) + passage.Score / 10)!;
            chosen.Add(next);
            said.UnionWith(formsOf[next]);
            left.Remove(next);
        }

        return chosen;
    }

    private static HashSet<int> FormsOf(RankedPassage passage)
    {
        var forms = new HashSet<int>();
        foreach (var token in passage.Tokens)
            forms.Add(token.Form);
        return forms;
    }
}
