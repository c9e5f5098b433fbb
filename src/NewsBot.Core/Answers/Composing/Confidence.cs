using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>How sure the bot is that its best passages answer the question.</summary>
/// <remarks>A logistic curve over what the best passages cover; found by cross-validation, see docs/answers.md.</remarks>
internal static class Confidence
{
    private const int Read = 3;
    private const int CoveredAround = 0;
    private const int NamesCovered = 2;
    private const int TitleCovered = 5;
    private const double WholeQuestion = 0.85;
    private const double MostOfQuestion = 0.6;
    private const double SmallArchive = 8;
    private const double Sure = 0.6;
    private const double MuchWords = 5;
    private const int MostTopicWords = 3;

    /// <summary>The first is the curve's place, the others weigh <see cref="Signs"/>.</summary>
    private static readonly double[] Weights = [-12.30, 3.35, 4.40, 1.70, 2.70, 5.45, 3.25, 3.50, -1.40, 0.40, 3.50];

    public static double Of(NewsQuery query, SearchResult found, IReadOnlyList<RankedPassage> passages)
    {
        if (passages.Count == 0)
            return 0;
        var signs = Signs(found, passages);
        var confidence = Math.Max(LogisticCurve.At(Weights, signs), LongQuestions.Confidence(query, found, passages));

        // A small archive can neither agree nor tell by its titles, and a word it lacks seems more telling than it is; there, a passage
        // that has all the words, or most of them and every name, is enough, and so is a title that has them all.
        var isWhole = found.HighestIdf < SmallArchive && (signs[CoveredAround] >= WholeQuestion && signs[NamesCovered] >= 0.5 || signs[TitleCovered] >= WholeQuestion || HasMostWords(found, passages));
        return isWhole || IsTopic(query) && HasAllWords(found, passages) ? Math.Max(confidence, Sure) : confidence;
    }

    /// <summary>"drought", "rail strike": a few words side by side that ask nothing are answered by whatever has them all.</summary>
    private static bool IsTopic(NewsQuery query) => query.Words is { Length: > 0 and <= MostTopicWords } words && query.Parts.IsEmpty
        && (query.Wanted == Wanted.Anything || query.Kind != AnswerKind.Passages)
        && Enumerable.Range(1, words.Length - 1).All(i => words[i].At == words[i - 1].At + words[i - 1].Text.Length + 1);

    private static bool HasAllWords(SearchResult found, IReadOnlyList<RankedPassage> passages) =>
        passages.Take(Read).Any(passage => (found.Question.All & ~passage.Terms) == 0);

    private static bool HasMostWords(SearchResult found, IReadOnlyList<RankedPassage> passages)
    {
        var question = found.Question;
        return passages.Take(Read).Any(passage => (question.NameSet & ~passage.Terms) == 0 && question.WeightOf(passage.Terms) >= MostOfQuestion * question.WeightOf(question.All));
    }

    /// <summary>Each from 0 to 1: what the best passage covers of the question with its neighbours, what the best articles cover,
    /// what they cover of its names, how close the question's neighbouring words stand, how much the passages agree, what titles,
    /// openings and single passages cover, how much is covered at all, and how telling a word is missing.</summary>
    public static double[] Signs(SearchResult found, IReadOnlyList<RankedPassage> passages)
    {
        var question = found.Question;
        var share = question.Scale / question.Mass;
        var best = passages.Take(Read).ToList();
        return
        [
            share * best.Max(passage => passage.Features[RankingFeature.CoveredAround]),
            share * best.Max(passage => passage.Features[RankingFeature.ArticleCovered]),
            question.NameMass > 0 ? best.Max(passage => passage.Features[RankingFeature.Names]) : 0.5,
            best.Max(passage => passage.Features[RankingFeature.Pairs]),
            best.Max(passage => passage.Features[RankingFeature.Agreement]),
            share * best.Max(passage => passage.Features[RankingFeature.TitleCovered]),
            share * best.Max(passage => passage.Features[RankingFeature.OpeningCovered]),
            share * best.Max(passage => passage.Features[RankingFeature.Covered]),
            Math.Min(1, best.Max(passage => question.MassOf(passage.Terms)) / Math.Min(found.HighestIdf * MuchWords, question.Mass)),
            best.Min(passage => question.HighestOf(question.All & ~passage.Terms)) / Math.Max(question.HighestOf(question.All), 1e-6),
        ];
    }
}
