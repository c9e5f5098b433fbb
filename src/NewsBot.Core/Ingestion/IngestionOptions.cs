namespace NewsBot.Ingestion;

/// <summary>How articles are taken in.</summary>
public sealed class IngestionOptions
{
    public const string Section = "Articles";

    public const int FewestInBatch = 1;
    public const int MostInBatch = 1_000;
    public static readonly TimeSpan ShortestKeepFor = TimeSpan.FromDays(1);
    public static readonly TimeSpan LongestKeepFor = TimeSpan.FromDays(36_500);

    /// <summary>How many waiting articles are stored in one step at most; one step costs one flush of the disk.</summary>
    /// <value>100; 1 to 1,000.</value>
    public int Batch { get; set; } = 100;

    /// <summary>How long an article is kept after it was stored or last changed; then it goes, with its history. Null keeps everything.</summary>
    /// <value>Null; 1 to 36,500 days.</value>
    public TimeSpan? KeepFor { get; set; }
}
