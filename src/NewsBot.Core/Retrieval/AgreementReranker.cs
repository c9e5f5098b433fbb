namespace NewsBot.Retrieval;

/// <summary>Favours passages that name what the best passages of other articles name too: an answer is seldom printed only once.</summary>
internal static class AgreementReranker
{
    private const int Articles = 15;
    private const int Windows = 200;
    private const TokenTraits Telling = TokenTraits.Number | TokenTraits.Person | TokenTraits.Place | TokenTraits.Organisation | TokenTraits.Capital;

    /// <param name="best">Windows, best first; each gets its <see cref="RankingFeature.Agreement"/> and, where the question asks for
    /// things of one kind, its <see cref="RankingFeature.WantedAgreement"/>.</param>
    /// <param name="question">Its terms.</param>
    /// <param name="wanted">The traits of what it asks for.</param>
    /// <param name="found">The articles of the windows.</param>
    public static void Measure(IReadOnlyList<RankedPassage> best, QuestionTerms question, TokenTraits wanted, SearchResult found)
    {
        var voters = best.DistinctBy(window => window.Candidate.Key).Take(Articles).ToList();
        if (voters.Count < 2)
            return;

        var news = new News(question, wanted & ~TokenTraits.Reported);
        var (names, ofKind) = (new Ballot(), new Ballot());
        var top = voters[0].Score;
        var all = voters.Sum(window => MathF.Exp(window.Score - top));
        foreach (var window in voters)
        {
            news.Read(window);
            var vote = MathF.Exp(window.Score - top) / all;
            names.Cast(window.Candidate.Key, vote, news.Names);
            ofKind.Cast(window.Candidate.Key, vote, news.OfKind);
        }

        var rarity = RarityOf(names.Agreed.Union(ofKind.Agreed), found);
        foreach (var window in best.Take(Windows))
        {
            news.Read(window);
            window.Features[RankingFeature.Agreement] = names.HighestFor(window.Candidate.Key, news.Names, rarity);
            window.Features[RankingFeature.WantedAgreement] = ofKind.HighestFor(window.Candidate.Key, news.OfKind, rarity);
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

    /// <summary>What a window names that the question does not.</summary>
    private sealed class News(QuestionTerms question, TokenTraits wanted)
    {
        /// <summary>Forms of names and numbers.</summary>
        public HashSet<int> Names { get; } = [];

        /// <summary>Forms of what is of the asked-for kind.</summary>
        public HashSet<int> OfKind { get; } = [];

        public void Read(RankedPassage window)
        {
            Names.Clear();
            OfKind.Clear();
            for (var sentence = window.FirstSentence; sentence <= window.LastSentence; sentence++)
            {
                var tokens = window.Candidate.Tokens.Of(sentence, sentence);
                for (var i = 0; i < tokens.Length; i++)
                {
                    var traits = SentenceMarks.NewsOf(tokens[i], isFirst: i == 0, question);
                    if ((traits & (Telling | wanted)) == 0 || question.Find(tokens[i].Form) >= 0)
                        continue;
                    if ((traits & Telling) != 0)
                        Names.Add(tokens[i].Form);
                    if ((traits & wanted) != 0)
                        OfKind.Add(tokens[i].Form);
                }
            }
        }
    }

    /// <summary>The articles' votes, each for all that its best window names.</summary>
    private sealed class Ballot
    {
        private readonly Dictionary<int, (float Vote, HashSet<int> Forms)> _voters = [];
        private readonly Dictionary<int, (float Votes, int Voters)> _support = [];

        /// <summary>What more than one article names: with what one alone names, none can agree.</summary>
        public IEnumerable<int> Agreed => _support.Where(form => form.Value.Voters > 1).Select(form => form.Key);

        public void Cast(int article, float vote, HashSet<int> forms)
        {
            _voters[article] = (vote, [.. forms]);
            foreach (var form in forms)
            {
                var (votes, voters) = _support.GetValueOrDefault(form);
                _support[form] = (votes + vote, voters + 1);
            }
        }

        /// <summary>The most that other articles give to one of the forms.</summary>
        public float HighestFor(int article, HashSet<int> forms, Dictionary<int, float> rarity)
        {
            var (own, named) = _voters.GetValueOrDefault(article);
            var highest = 0f;
            foreach (var form in forms)
            {
                if (!_support.TryGetValue(form, out var support) || support.Voters < 2)
                    continue;
                var others = named?.Contains(form) == true ? support.Votes - own : support.Votes;
                highest = Math.Max(highest, others * rarity[form]);
            }

            return highest;
        }
    }
}
