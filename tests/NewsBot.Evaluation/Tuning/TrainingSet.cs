using NewsBot.Evaluation.Judging;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Evaluation.Tuning;

/// <summary>A question with the windows that might answer it, and which of them do.</summary>
internal sealed record TrainingQuestion(
    JudgedQuestion Judged, Questions.NewsQuery Query, SearchResult Found, List<RankedPassage> Windows, IReadOnlyDictionary<int, Articles.Article> Articles, string[] ArticleIds, bool[] Right)
{
    /// <summary>For each window the place of what it answers, or -1: a question that asks several articles wants each of them,
    /// one whose evidence repeats one answer wants any.</summary>
    public int[] Groups { get; } = GroupsOf(Judged, ArticleIds, Right);

    /// <summary>What is left to choose from when the best has been shown.</summary>
    public TrainingQuestion WithoutBest(in FeatureVector weights)
    {
        PassageRanker.Score(Windows, weights);
        var best = Windows.MaxBy(window => window.Score);
        var kept = Enumerable.Range(0, Windows.Count).Where(i => Windows[i] != best).ToArray();
        return new TrainingQuestion(Judged, Query, Found, [.. kept.Select(i => Windows[i])], Articles, [.. kept.Select(i => ArticleIds[i])], [.. kept.Select(i => Right[i])]);
    }

    /// <summary>Their first passages as a person would see them.</summary>
    public List<Shown> Choose(RankingWeights weights, int most)
    {
        var windows = Windows.ConvertAll(window => window.Copy());
        return [.. VarietySelector.Choose(windows, Query, Found, weights, most).Select(window => new Shown(Articles[window.Candidate.Key].Id, TrainingSet.TextOf(window, Articles[window.Candidate.Key])))];
    }

    private static int[] GroupsOf(JudgedQuestion judged, string[] articleIds, bool[] right)
    {
        var several = judged.NeedsSeveral;
        var places = new Dictionary<string, int>();
        var groups = new int[right.Length];
        for (var i = 0; i < right.Length; i++)
        {
            if (!right[i])
                groups[i] = -1;
            else if (several && !places.TryAdd(articleIds[i], places.Count))
                groups[i] = places[articleIds[i]];
            else
                groups[i] = several ? places[articleIds[i]] : 0;
        }

        return groups;
    }
}

/// <summary>Collects the windows of many questions.</summary>
internal static class TrainingSet
{
    private const int MostWindows = 400;

    /// <summary>For each question its fold. Questions of one day are often about the same events, so they share one.</summary>
    /// <param name="questions">Of one set or several.</param>
    /// <param name="folds">How many.</param>
    /// <param name="division">0 deals the days out in the order asked, others in orders of chance, each always the same.</param>
    public static int[] FoldsOf(IReadOnlyList<JudgedQuestion> questions, int folds, int division = 0)
    {
        var days = questions.Select(question => question.AskedAt).OfType<DateTimeOffset>().Distinct().ToArray();
        if (division > 0)
            new Random(division).Shuffle(days);
        return [.. questions.Select((question, i) => (question.AskedAt is { } asked ? Array.IndexOf(days, asked) : i) % folds)];
    }

    public static List<TrainingQuestion> Collect(IPassageIndex index, IEnumerable<JudgedQuestion> questions, int candidates)
    {
        using var view = index.Open();
        var articles = new Dictionary<int, Articles.Article>();
        return [.. questions.Select(judged => Collect(view, judged, candidates, articles))];
    }

    private static TrainingQuestion Collect(IIndexView view, JudgedQuestion judged, int candidates, Dictionary<int, Articles.Article> articles)
    {
        var query = QuestionReader.Read(judged.ToQuestion(), view.Publishers, view.Languages);
        var found = view.Search(query, candidates);
        var windows = PassageRanker.Windows(query, found);
        PassageRanker.Measure(windows, query, found);
        if (windows.Count > MostWindows)
            windows.RemoveRange(MostWindows, windows.Count - MostWindows);

        var evidence = judged.Evidence.Select(e => (e.ArticleId, Text: Folded.Of(e.Text))).Distinct().ToLookup(e => e.ArticleId, e => e.Text);
        var (ids, right) = (new string[windows.Count], new bool[windows.Count]);
        for (var i = 0; i < windows.Count; i++)
        {
            var window = windows[i];
            if (!articles.TryGetValue(window.Candidate.Key, out var article))
                articles[window.Candidate.Key] = article = view.Load(window.Candidate).Article;
            ids[i] = article.Id;
            right[i] = evidence.Contains(article.Id) && Folded.Of(TextOf(window, article)) is var text && evidence[article.Id].Any(e => text.Contains(e, StringComparison.Ordinal));
        }

        return new TrainingQuestion(judged, query, found, windows, articles, ids, right);
    }

    public static string TextOf(RankedPassage window, Articles.Article article)
    {
        var sentences = window.Candidate.Tokens.Sentences;
        return article.Text[sentences[window.FirstSentence].Span.Start..sentences[window.LastSentence].Span.End];
    }
}
