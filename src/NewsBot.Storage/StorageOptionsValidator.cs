using Microsoft.Extensions.Options;

namespace NewsBot.Storage;

internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var failures = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Folder))
            failures.Add("Storage:Folder is empty; name the data folder.");
        if (options.ProveUpToMegabytes is < StorageOptions.SmallestProof or > StorageOptions.LargestProof)
            failures.Add($"Storage:ProveUpToMegabytes is {options.ProveUpToMegabytes}; choose {StorageOptions.SmallestProof} to {StorageOptions.LargestProof}.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
