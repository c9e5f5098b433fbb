using NewsBot.Questions;

namespace NewsBot.Retrieval;

/// <summary>Takes the best passages one after the other, each time preferring what is not yet shown.</summary>
internal static class VarietySelector
{
    private const int Considered = 400;

    /// <summary>A list up to here is read whole, so that each of its passages is as short as it can be; one who asks for more, or
    /// asks several publishers at once, wants to look for himself, and gets passages as they were ranked and, after the first,
    /// as full as they may be.</summary>
    public const int ShortList = 10;

    private const int AsRanked = 1;

    /// <param name="windows">In any order, each with its score as the first.</param>
    /// <param name="query">As it was understood.</param>
    /// <param name="found">Where they come from.</param>
    /// <param name="weights">By which those after the first are scored anew.</param>
    /// <param name="most">How many are shown.</param>
    public static List<RankedPassage> Choose(List<RankedPassage> windows, NewsQuery query, SearchResult found, RankingWeights weights, int most)
    {
        var variety = Variety.For(query);
        var question = found.Question;
        var best = BestOf(windows);
        var chosen = new List<RankedPassage>(most);
        var publishers = new Dictionary<string, int>();
        var (covered, served) = (0ul, 0u);
        while (chosen.Count < most && best.Count > 0)
        {
            var next = Next();
            Shape(next);
            chosen.Add(next);
            covered |= next.Terms;
            served |= 1u << PartOf(next);
            if (next.Candidate.Publisher is { } publisher)
                publishers[publisher] = publishers.GetValueOrDefault(publisher) + 1;
            best.RemoveAll(next.Overlaps);
            foreach (var window in best)
                window.SiblingsShown += window.Candidate.Key == next.Candidate.Key ? 1 : 0;
            if (chosen.Count == 1)
                Follow();
        }

        return chosen;

        RankedPassage Next()
        {
            var (next, most) = (best[0], float.NegativeInfinity);
            foreach (var window in best)
            {
                if (Value(window) is var value && value > most)
                    (next, most) = (window, value);
            }

            return next;
        }

        void Follow()
        {
            foreach (var window in best)
                window.ScoreAsFollowing(weights.Following);
        }

        void Shape(RankedPassage next)
        {
            if (most <= ShortList && query.Parts.IsEmpty)
            {
                next.Trim(question, WindowScanner.WantedOf(query, found));
                next.Complete(chosen, found.Excluded);
            }
            else if (chosen.Count >= AsRanked)
                next.Widen(chosen, found.Excluded);
        }

        int PartOf(RankedPassage window)
        {
            var (part, most) = (31, 0f);
            for (var i = 0; i < Math.Min(query.Parts.Length, question.PartSets.Length); i++)
            {
                if (window.Candidate.Publisher is not { } publisher || !query.Parts[i].Publishers.Contains(publisher))
                    continue;
                var share = question.MassOf(window.Terms & question.PartSets[i]) / MathF.Max(question.MassOf(question.PartSets[i]), 1e-6f);
                if (window.Candidate.Day is { } day && query.Parts[i].Days.Any(named => WindowScanner.DayNumber(named) == day))
                    share++;
                if (share > most)
                    (part, most) = (i, share);
            }

            return part;
        }

        float Value(RankedPassage window)
        {
            var value = window.Score - variety.SameArticle * window.SiblingsShown
                + (chosen.Count == 0 ? 0 : variety.UncoveredTerms * question.MassOf(window.Terms & ~covered) / question.Mass);
            if (!query.Publishers.IsEmpty && window.Candidate.Publisher is { } publisher && query.Publishers.Contains(publisher))
                value += variety.PublisherTurn / (1 + publishers.GetValueOrDefault(publisher));
            if (query.Parts.Length > 0 && (served & 1u << PartOf(window)) == 0)
                value += variety.PartTurn;
            return value;
        }
    }

    private static List<RankedPassage> BestOf(List<RankedPassage> windows)
    {
        var best = new List<RankedPassage>(windows);
        best.Sort(static (first, second) =>
        {
            var order = second.Score.CompareTo(first.Score);
            if (order == 0)
                order = first.Candidate.Story.CompareTo(second.Candidate.Story);
            if (order == 0)
                order = first.Candidate.Key.CompareTo(second.Candidate.Key);
            return order != 0 ? order : first.FirstSentence.CompareTo(second.FirstSentence);
        });
        if (best.Count > Considered)
            best.RemoveRange(Considered, best.Count - Considered);
        return best;
    }
}

/// <summary>How much variety counts against score.</summary>
/// <param name="SameArticle">Taken off for each passage of the same article that is shown already.</param>
/// <param name="UncoveredTerms">Given for the share of the question that no passage shown holds.</param>
/// <param name="PartTurn">Given to what answers a part of the question that no passage shown answers.</param>
/// <param name="PublisherTurn">Given to a publisher that the question names, less each time it is shown.</param>
internal sealed record Variety(float SameArticle, float UncoveredTerms, float PublisherTurn, float PartTurn)
{
    public static Variety Default { get; } = new(0.1f, 2, 2, 1);

    /// <summary>For questions that ask publishers for several things: each part has its turn before any has its second.</summary>
    public static Variety NamingPublishers { get; } = new(0.3f, 2, 1, 3);

    public static Variety For(NewsQuery query) => query.Publishers.IsEmpty || query.OnlyPublishers ? Default : NamingPublishers;
}
