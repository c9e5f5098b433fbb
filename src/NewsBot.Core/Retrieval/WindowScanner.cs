using NewsBot.Ingestion;
using NewsBot.Questions;

namespace NewsBot.Retrieval;

/// <summary>Goes through an article's windows of whole sentences and measures each against the question.</summary>
internal sealed class WindowScanner(NewsQuery query, QuestionTerms question, SearchResult found, FeatureVector weights)
{
    private const int MostSentences = 4;
    private const int MostOfAnArticle = 12;
    private const int OpeningSentences = 3;
    private const float ShortestLength = -0.5f;
    private const float LongestLength = 0.7f;
    private const float DaysScale = 4;
    private const float WeeksScale = 20;
    private const float MonthsScale = 120;

    private readonly float _bestArticleScore = Math.Max(found.Candidates.Select(c => c.ArticleScore).DefaultIfEmpty().Max(), 1e-6f);
    private readonly float _bestPassageScore = Math.Max(found.Candidates.Select(c => c.PassageScore).DefaultIfEmpty().Max(), 1e-6f);
    private readonly int[] _aboutDays = [.. query.About.Select(DayNumber)];
    private readonly int[] _namedDays = [.. query.Days.Select(DayNumber)];
    private readonly int _lastDay = DayNumber(query.Asked);
    private readonly TokenTraits _wanted = WantedOf(query, found);
    private readonly bool _asksName = query.Wanted is Wanted.Person or Wanted.Organisation or Wanted.Name;
    private readonly bool _asksNumber = query.Wanted is Wanted.Amount or Wanted.Money;
    private Window[] _best = [];
    private SentenceMarks[] _marks = [];
    private bool[] _barred = [];

    /// <summary>Whether the title tells that any of its article's sentences may be what is asked about.</summary>
    private bool _titleTells;

    /// <summary>Adds the article's best windows that hold a term of the question.</summary>
    public void Scan(Candidate candidate, List<RankedPassage> windows)
    {
        var sentences = candidate.Tokens.Sentences;
        if (_marks.Length < sentences.Length)
        {
            _marks = new SentenceMarks[sentences.Length * 2];
            _barred = new bool[sentences.Length * 2];
        }

        var title = SentenceMarks.Of(candidate.Tokens.Title, question).Terms;
        var (opening, body) = (title, 0ul);
        for (var i = 0; i < sentences.Length; i++)
        {
            _marks[i] = SentenceMarks.Of(candidate.Tokens.Of(i, i), question);
            _barred[i] = found.Excluded.Count > 0 && candidate.Tokens.HoldsAny(i, found.Excluded);
            body |= _marks[i].Terms;
            if (i < OpeningSentences)
                opening |= _marks[i].Terms;
        }

        var article = ArticleFeatures(candidate, title, opening, body | title);

        // It holds the whole question, and alone; or it names whom the question names, and the question asks its publisher.
        _titleTells = body == 0 && title == question.All || article[RankingFeature.NamedPublisher] > 0 && (title & question.NameSet) != 0;
        if (_best.Length < sentences.Length)
            _best = new Window[sentences.Length * 2];
        for (var first = 0; first < sentences.Length; first++)
            _best[first] = BestFrom(first, candidate, article, title);
        TakeApart(candidate, article, new ArticleTerms(title, body | title), windows);
    }

    /// <summary>The best window, then the best beside it, and so on: no sentence stands in two.</summary>
    private void TakeApart(Candidate candidate, in FeatureVector article, ArticleTerms terms, List<RankedPassage> windows)
    {
        var starts = _best.AsSpan(0, candidate.Tokens.Sentences.Length);
        for (var taken = 0; taken < MostOfAnArticle; taken++)
        {
            var next = -1;
            for (var first = 0; first < starts.Length; first++)
            {
                if (!starts[first].IsNone && (next < 0 || starts[first].Score > starts[next].Score))
                    next = first;
            }

            if (next < 0)
                return;
            var end = starts[next].End;
            windows.Add(new RankedPassage(candidate, next, end - 1, starts[next].Terms, terms, starts[next].Features) { Score = starts[next].Score });
            starts[next..end].Clear();
            _barred.AsSpan(next..end).Fill(true);
            for (var first = Math.Max(0, next - MostSentences + 1); first < next; first++)
            {
                if (starts[first].End > next)
                    starts[first] = BestFrom(first, candidate, article, terms.InTitle);
            }
        }
    }

    /// <summary>The best of the windows that begin with one sentence; none when none holds a term of the question.</summary>
    private Window BestFrom(int first, Candidate candidate, in FeatureVector article, ulong title)
    {
        var best = default(Window);
        var sentences = candidate.Tokens.Sentences;
        var (marks, words, paragraphs, wantedMass) = (default(SentenceMarks), 0, 0, 0f);
        for (var last = first; last < Math.Min(first + MostSentences, sentences.Length); last++)
        {
            if (_barred[last])
                break;
            words += sentences[last].Words;
            if (last > first && sentences[last].BeginsParagraph)
                paragraphs++;
            if (last > first && words > PassageSplitter.MostWords)
                break;
            marks = last == first ? _marks[first] : marks.With(_marks[last]);
            if (_wanted == TokenTraits.None || (_marks[last].News & _wanted) != 0)
                wantedMass = MathF.Max(wantedMass, question.MassOf(_marks[last].Terms | title));
            if (marks.Terms == 0 && question.Count > 0 && !_titleTells)
                continue;
            var features = article;
            AddWindowFeatures(ref features, candidate, marks, first, last, sentences.Length, words, paragraphs, wantedMass, title);
            var score = features.Dot(weights);
            if (best.IsNone || score > best.Score)
                best = new Window(last + 1, marks.Terms, features, score);
        }

        return best;
    }

    private void AddWindowFeatures(ref FeatureVector features, Candidate candidate, SentenceMarks marks, int first, int last, int sentences, int words, int paragraphs, float wantedMass, ulong title)
    {
        var around = marks.Terms;
        if (first > 0)
            around |= _marks[first - 1].Terms;
        if (last + 1 < sentences)
            around |= _marks[last + 1].Terms;

        features[RankingFeature.Covered] = question.MassOf(marks.Terms) / question.Scale;
        features[RankingFeature.CoveredWithTitle] = question.MassOf(marks.Terms | title) / question.Scale;
        features[RankingFeature.CoveredAround] = question.MassOf(around) / question.Scale;
        features[RankingFeature.Pairs] = question.PairMass > 0 ? question.PairMassOf(marks.Pairs) / question.PairMass : 0;
        features[RankingFeature.Names] = question.NameMass > 0 ? question.MassOf(marks.Terms & question.NameSet) / question.NameMass : 0;
        features[RankingFeature.Length] = Math.Clamp(MathF.Log(words / 30f), ShortestLength, LongestLength);
        features[RankingFeature.PartCovered] = PartCovered(marks.Terms, candidate);
        features[RankingFeature.WantedCovered] = wantedMass / question.Scale;
        features[RankingFeature.NewNumber] = query.Wanted != Wanted.YesOrNo && (marks.News & TokenTraits.Number) != 0 ? 1 : 0;
        features[RankingFeature.FullName] = _asksName && (marks.News & TokenTraits.FullName) != 0 ? 1 : 0;
        features[RankingFeature.Counted] = _asksNumber && (marks.News & TokenTraits.Counted) != 0 ? 1 : 0;
        features[RankingFeature.Opening] = 1f / (1 + first);
        features[RankingFeature.BeginsArticle] = first == 0 ? 1 : 0;
        features[RankingFeature.CrossesParagraphs] = paragraphs;
    }

    private float PartCovered(ulong terms, Candidate candidate)
    {
        var most = 0f;
        for (var part = 0; part < Math.Min(query.Parts.Length, question.PartSets.Length); part++)
        {
            if (candidate.Publisher is { } publisher && query.Parts[part].Publishers.Contains(publisher))
                most = Math.Max(most, question.MassOf(terms & question.PartSets[part]) / MathF.Max(question.MassOf(question.PartSets[part]), 1e-6f));
        }

        return most;
    }

    private FeatureVector ArticleFeatures(Candidate candidate, ulong title, ulong opening, ulong everywhere)
    {
        var features = default(FeatureVector);
        features[RankingFeature.ArticleCovered] = question.MassOf(everywhere) / question.Scale;
        features[RankingFeature.TitleCovered] = question.MassOf(title) / question.Scale;
        features[RankingFeature.OpeningCovered] = question.MassOf(opening) / question.Scale;
        features[RankingFeature.ArticleScore] = candidate.ArticleScore / _bestArticleScore;
        features[RankingFeature.PassageScore] = candidate.PassageScore / _bestPassageScore;
        features[RankingFeature.NamedPublisher] = candidate.Publisher is { } publisher && query.Publishers.Contains(publisher) ? 1 : 0;
        if (candidate.Day is { } day)
        {
            var away = _aboutDays.Min(about => Math.Abs(about - day));
            features[RankingFeature.DaysClose] = MathF.Exp(-away / DaysScale);
            features[RankingFeature.WeeksClose] = MathF.Exp(-away / WeeksScale);
            features[RankingFeature.MonthsClose] = MathF.Exp(-away / MonthsScale);
            features[RankingFeature.AfterAsking] = day > _lastDay + 1 ? 1 : 0;
            features[RankingFeature.NamedDay] = _namedDays.Contains(day) ? 1 : 0;
        }

        return features;
    }

    public static int DayNumber(DateOnly day) => day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>The traits of what the question asks for; none where it may be anything.</summary>
    public static TokenTraits WantedOf(NewsQuery query, SearchResult found) => found.Sought.Count > 0 ? TokenTraits.Thing : TraitsOf(query.Wanted);

    private static TokenTraits TraitsOf(Wanted wanted) => wanted switch
    {
        Wanted.Person => TokenTraits.Person,
        Wanted.Place => TokenTraits.Place,
        Wanted.Organisation => TokenTraits.Organisation | TokenTraits.OtherName,
        Wanted.Name => TokenTraits.OtherName,
        Wanted.Date => TokenTraits.Date,
        Wanted.Amount or Wanted.Money or Wanted.Duration => TokenTraits.Number,
        Wanted.Statement => TokenTraits.Reported,
        _ => TokenTraits.None,
    };

    /// <summary>The best window that begins with a sentence, before it is known whether it is taken: most are not.</summary>
    private readonly record struct Window(int End, ulong Terms, FeatureVector Features, float Score)
    {
        public bool IsNone => End == 0;
    }
}
