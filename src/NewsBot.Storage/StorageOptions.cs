namespace NewsBot.Storage;

/// <summary>Where the record lies and how it is proved whole.</summary>
public sealed class StorageOptions
{
    public const int SmallestProof = 1;
    public const int LargestProof = 1_048_576;

    /// <summary>The data folder; absolute, or taken from the working folder.</summary>
    public string Folder { get; set; } = "data";

    /// <summary>Up to how many megabytes the record is proved whole before it is used, at some two gigabytes a second.</summary>
    /// <value>512; 1 to 1,048,576. A larger record is proved article by article as it is read, and whole by the command that checks it.</value>
    public int ProveUpToMegabytes { get; set; } = 512;

    internal long ProveUpToBytes => ProveUpToMegabytes * 1024L * 1024;
}
