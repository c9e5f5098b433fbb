namespace NewsBot.Indexing;

/// <summary>Where the index lies and how it is kept.</summary>
public sealed class IndexingOptions
{
    public const int FewestWorkers = 1;
    public const int MostWorkers = 64;
    public const int SmallestBuffer = 16;
    public const int LargestBuffer = 1_024;
    public const int SmallestProof = 1;
    public const int LargestProof = 1_048_576;
    public static readonly TimeSpan ShortestCommitInterval = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan LongestCommitInterval = TimeSpan.FromMinutes(10);

    /// <summary>The index's own folder, inside the data folder.</summary>
    public string Folder { get; set; } = Path.Combine("data", "index");

    /// <summary>How many articles are analysed at the same time.</summary>
    /// <value>One for each processor; 1 to 64.</value>
    public int Workers { get; set; } = Math.Clamp(Environment.ProcessorCount, FewestWorkers, MostWorkers);

    /// <summary>How many megabytes of new passages are held in memory before they are written out.</summary>
    /// <value>48; 16 to 1,024.</value>
    public int BufferMegabytes { get; set; } = 48;

    /// <summary>How long changes wait at most before they are flushed to the disk. What is lost by a kill is made again from the record.</summary>
    /// <value>10 seconds; 1 second to 10 minutes.</value>
    public TimeSpan CommitEvery { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Up to how many megabytes the index is proved whole before it answers; a larger one is proved while it answers.</summary>
    /// <value>256; 1 to 1,048,576.</value>
    public int ProveUpToMegabytes { get; set; } = 256;

    internal long ProveUpToBytes => ProveUpToMegabytes * 1024L * 1024;
}
