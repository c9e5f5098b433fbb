namespace NewsBot.Retrieval;

/// <summary>A stretch of whole sentences in an article, and how well it answers.</summary>
internal sealed class RankedPassage(Candidate candidate, int firstSentence, int lastSentence, ulong terms, FeatureVector features)
{
    private FeatureVector _features = features;

    public Candidate Candidate => candidate;

    public int FirstSentence => firstSentence;

    public int LastSentence => lastSentence;

    /// <summary>The question's terms in it.</summary>
    public ulong Terms => terms;

    public ref FeatureVector Features => ref _features;

    public float Score { get; set; }

    public bool Overlaps(RankedPassage other) =>
        candidate.Key == other.Candidate.Key && firstSentence <= other.LastSentence && other.FirstSentence <= lastSentence;

    public ReadOnlySpan<StoredToken> Tokens => candidate.Tokens.Of(firstSentence, lastSentence);
}
