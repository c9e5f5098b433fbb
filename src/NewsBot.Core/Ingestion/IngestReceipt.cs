namespace NewsBot.Ingestion;

/// <summary>What became of one article that was offered.</summary>
/// <param name="ArticleId">Which one.</param>
/// <param name="Outcome">What the record did with it.</param>
/// <param name="Sequence">The change that the record holds for it; it can be found once the index has come that far. 0 when it was not stored.</param>
/// <param name="Problem">Why it was refused or not stored, in one line for a person; otherwise null.</param>
public sealed record IngestReceipt(string ArticleId, IngestOutcome Outcome, long Sequence, string? Problem = null)
{
    /// <summary>It tells a story that another article of the record told before.</summary>
    public bool IsCopy { get; init; }

    public static IngestReceipt Refused(string articleId, string problem) => new(articleId, IngestOutcome.Refused, 0, problem);

    public static IngestReceipt NotStored(string articleId, string problem) => new(articleId, IngestOutcome.NotStored, 0, problem);
}
