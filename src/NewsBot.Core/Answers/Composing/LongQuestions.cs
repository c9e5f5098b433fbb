using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>How sure the bot is of its answer to a question of which each passage can only cover a part: one about what several
/// publishers reported, or one with more telling words than a passage has room for.</summary>
/// <remarks>What counts is what the passages cover together, and how much more one of them covers than chance would. Two logistic
/// curves, found by cross-validation, see docs/answers.md.</remarks>
internal static class LongQuestions
{
    private const int Shown = 10;
    private const int Best = 3;

    /// <summary>A question of so many words that nothing in the archive is more telling than is long.</summary>
    private const double Long = 5;

    /// <summary>More agreement with the question than this tells no more.</summary>
    private const double Enough = 4;

    private static readonly double[] NamingPublishers = [-7.25, 2.85, 1.20, 4.60, 4.80, 13.25];
    private static readonly double[] NamingNone = [-7.20, 2.20, 1.60, 4.15, 7.40];

    /// <summary>0 for a question that is not long.</summary>
    public static double Confidence(NewsQuery query, SearchResult found, IReadOnlyList<RankedPassage> passages) =>
        NamesPublishers(query) ? LogisticCurve.At(NamingPublishers, Signs(query, found, passages))
        : IsLong(found) ? LogisticCurve.At(NamingNone, Signs(query, found, passages))
        : 0;

    public static bool NamesPublishers(NewsQuery query) => !query.Publishers.IsEmpty && !query.OnlyPublishers;

    public static bool IsLong(SearchResult found) => found.Question.Mass >= Long * found.HighestIdf;

    /// <summary>How many of the most telling words the best articles' passages hold each, against one that no passage holds; the share
    /// of the question's names that all passages hold together; how much they agree; what titles cover; and, for a question that
    /// names publishers, how much of its part each of them covers, on average.</summary>
    public static double[] Signs(NewsQuery query, SearchResult found, IReadOnlyList<RankedPassage> passages)
    {
        var question = found.Question;
        var shown = passages.Take(Shown).ToList();
        var together = shown.Aggregate(0ul, (terms, passage) => terms | passage.Terms);
        double[] signs =
        [
            Math.Min(Enough, shown.DistinctBy(passage => passage.Candidate.Key).Take(Best).Average(passage => question.MassOf(passage.Terms)) / found.HighestIdf),
            question.NameMass > 0 ? question.MassOf(together & question.NameSet) / question.NameMass : 0.5,
            shown.Take(Best).Max(passage => passage.Features[RankingFeature.Agreement]),
            question.Scale / question.Mass * shown.Take(Best).Max(passage => passage.Features[RankingFeature.TitleCovered]),
        ];
        return NamesPublishers(query) ? [.. signs, PartsCovered(query, question, shown)] : signs;
    }

    private static double PartsCovered(NewsQuery query, QuestionTerms question, List<RankedPassage> shown)
    {
        var sum = 0.0;
        for (var part = 0; part < question.PartSets.Length; part++)
        {
            var (terms, publishers) = (question.PartSets[part], query.Parts.IsEmpty ? query.Publishers : query.Parts[part].Publishers);
            var most = shown.Where(passage => passage.Candidate.Publisher is { } publisher && publishers.Contains(publisher))
                .Select(passage => question.MassOf(passage.Terms & terms)).DefaultIfEmpty().Max();
            sum += most / Math.Max(question.MassOf(terms), 1e-6);
        }

        return question.PartSets.Length > 0 ? sum / question.PartSets.Length : 0;
    }
}
