using Microsoft.Extensions.Options;

namespace NewsBot.Indexing;

internal sealed class IndexingOptionsValidator : IValidateOptions<IndexingOptions>
{
    public ValidateOptionsResult Validate(string? name, IndexingOptions options)
    {
        var failures = new List<string>();
        Check("Workers", options.Workers, IndexingOptions.FewestWorkers, IndexingOptions.MostWorkers);
        Check("BufferMegabytes", options.BufferMegabytes, IndexingOptions.SmallestBuffer, IndexingOptions.LargestBuffer);
        Check("ProveUpToMegabytes", options.ProveUpToMegabytes, IndexingOptions.SmallestProof, IndexingOptions.LargestProof);
        Check("CommitEvery", options.CommitEvery, IndexingOptions.ShortestCommitInterval, IndexingOptions.LongestCommitInterval);
        if (string.IsNullOrWhiteSpace(options.Folder))
            failures.Add("Indexing:Folder is empty; name the index's folder.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Check<T>(string setting, T value, T least, T most)
            where T : IComparable<T>
        {
            if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
                failures.Add($"Indexing:{setting} is {value}; choose {least} to {most}.");
        }
    }
}
