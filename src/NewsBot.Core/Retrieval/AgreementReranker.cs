namespace NewsBot.Retrieval;

/// <summary>Favours passages that name what the best passages of other articles name too: an answer is seldom printed only once.</summary>
internal static class AgreementReranker
{
    private const int Articles = 15;
    private const int Windows = 200;

    /// <param name="best">Windows, best first; each gets its <see cref="RankingFeature.Agreement"/>.</param>
    public static void Measure(IReadOnlyList<RankedPassage> best, QuestionTerms question, SearchResult found)
    {
        var voters = best.DistinctBy(window => window.Candidate.Key).Take(Articles).ToList();
        if (voters.Count < 2)
            return;

        var top = voters[0].Score;
        var votes = voters.Select(window => MathF.Exp(window.Score - top)).ToArray();
        var total = votes.Sum();
        var support = new Dictionary<int, float>();
        var own = new Dictionary<int, (float Vote, HashSet<int> Forms)>();
        for (var i = 0; i < voters.Count; i++)
        {
            var forms = new HashSet<int>();
            AddNews(voters[i], question, forms);
            own[voters[i].Candidate.Key] = (votes[i] / total, forms);
        }

        // What one article alone names, none can agree with.
        foreach (var form in own.Values.SelectMany(voter => voter.Forms).GroupBy(form => form).Where(group => group.Skip(1).Any()).Select(group => group.Key))
            support[form] = own.Values.Where(voter => voter.Forms.Contains(form)).Sum(voter => voter.Vote);

        var rarity = RarityOf(support.Keys, found);
        var news = new HashSet<int>();
        foreach (var window in best.Take(Windows))
        {
            news.Clear();
            AddNews(window, question, news);
            window.Features[RankingFeature.Agreement] = HighestSupport(news, own.GetValueOrDefault(window.Candidate.Key), support, rarity);
        }
    }

    private static float HighestSupport(HashSet<int> news, (float Vote, HashSet<int>? Forms) mine, Dictionary<int, float> support, Dictionary<int, float> rarity)
    {
        var highest = 0f;
        foreach (var form in news)
        {
            if (!support.TryGetValue(form, out var others))
                continue;
            others -= mine.Forms?.Contains(form) == true ? mine.Vote : 0;
            highest = Math.Max(highest, others * rarity[form]);
        }

        return highest;
    }

    /// <summary>Names and numbers that the question does not have.</summary>
    private static void AddNews(RankedPassage window, QuestionTerms question, HashSet<int> forms)
    {
        for (var sentence = window.FirstSentence; sentence <= window.LastSentence; sentence++)
        {
            var tokens = window.Candidate.Tokens.Of(sentence, sentence);
            for (var i = 0; i < tokens.Length; i++)
            {
                var telling = (tokens[i].Traits & (TokenTraits.Number | TokenTraits.Person | TokenTraits.Place | TokenTraits.Organisation)) != 0
                    || i > 0 && (tokens[i].Traits & TokenTraits.Capital) != 0;
                if (telling && question.Find(tokens[i].Form) < 0)
                    forms.Add(tokens[i].Form);
            }
        }
    }

    /// <summary>1 for what few of the candidates hold, 0 for what all hold.</summary>
    private static Dictionary<int, float> RarityOf(IEnumerable<int> forms, SearchResult found)
    {
        var holding = forms.ToDictionary(form => form, _ => 0);
        var mayHold = new bool[4096];
        foreach (var form in holding.Keys)
            mayHold[form & 4095] = true;
        var seen = new HashSet<int>();
        foreach (var candidate in found.Candidates)
        {
            seen.Clear();
            foreach (var token in candidate.Tokens.Tokens)
            {
                if (mayHold[token.Form & 4095] && holding.TryGetValue(token.Form, out var others) && seen.Add(token.Form))
                    holding[token.Form] = others + 1;
            }
        }

        var scale = MathF.Log(1 + found.Candidates.Count);
        return holding.ToDictionary(form => form.Key, form => MathF.Log((1f + found.Candidates.Count) / (1f + form.Value)) / scale);
    }
}
