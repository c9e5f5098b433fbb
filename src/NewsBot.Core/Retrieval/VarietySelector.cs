namespace NewsBot.Retrieval;

/// <summary>Takes the best passages one after the other, each time preferring what is not yet shown.</summary>
internal static class VarietySelector
{
    /// <summary>Taken off for each passage of the same article that is shown already.</summary>
    private const float SameArticle = 0.5f;

    /// <summary>Given for the question's words that no passage shown holds.</summary>
    private const float UncoveredTerms = 1f;

    public static List<RankedPassage> Choose(List<RankedPassage> windows, SearchResult found, int most, float sameArticle = SameArticle, float uncoveredTerms = UncoveredTerms)
    {
        var question = new QuestionTerms(found.Terms);
        var best = windows.OrderByDescending(window => window.Score).ThenBy(window => window.Candidate.Key).ThenBy(window => window.FirstSentence).Take(most * 40).ToList();
        var chosen = new List<RankedPassage>(most);
        var shown = new Dictionary<int, int>();
        var covered = 0ul;
        while (chosen.Count < most && best.Count > 0)
        {
            RankedPassage? next = null;
            var highest = float.NegativeInfinity;
            foreach (var window in best)
            {
                var value = window.Score - sameArticle * shown.GetValueOrDefault(window.Candidate.Key)
                    + uncoveredTerms * question.MassOf(window.Terms & ~covered) / question.Mass;
                if (value > highest)
                    (next, highest) = (window, value);
            }

            chosen.Add(next!);
            covered |= next!.Terms;
            shown[next.Candidate.Key] = shown.GetValueOrDefault(next.Candidate.Key) + 1;
            best.RemoveAll(next.Overlaps);
        }

        return chosen;
    }
}
