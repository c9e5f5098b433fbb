namespace NewsBot.Retrieval;

/// <summary>Lets one article stand for all copies of a wire story.</summary>
internal static class StoryFolder
{
    /// <summary>Leaves the windows of each story's best article alone; the result names the others under that article's key.</summary>
    public static ILookup<int, Candidate> Fold(List<RankedPassage> windows)
    {
        var best = new Dictionary<long, RankedPassage>();
        foreach (var window in windows)
        {
            if (!best.TryGetValue(window.Candidate.Story, out var other) || window.Score > other.Score
                || window.Score == other.Score && window.Candidate.Key < other.Candidate.Key)
                best[window.Candidate.Story] = window;
        }

        var copies = windows.Select(window => window.Candidate).Distinct()
            .Where(candidate => best[candidate.Story].Candidate.Key != candidate.Key)
            .ToLookup(candidate => best[candidate.Story].Candidate.Key);
        if (copies.Count > 0)
            windows.RemoveAll(window => best[window.Candidate.Story].Candidate.Key != window.Candidate.Key);
        return copies;
    }
}
