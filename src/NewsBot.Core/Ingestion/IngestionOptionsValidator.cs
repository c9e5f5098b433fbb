using Microsoft.Extensions.Options;

namespace NewsBot.Ingestion;

internal sealed class IngestionOptionsValidator : IValidateOptions<IngestionOptions>
{
    public ValidateOptionsResult Validate(string? name, IngestionOptions options)
    {
        var failures = new List<string>();
        if (options.Batch is < IngestionOptions.FewestInBatch or > IngestionOptions.MostInBatch)
            failures.Add($"Articles:Batch is {options.Batch}; choose {IngestionOptions.FewestInBatch} to {IngestionOptions.MostInBatch}.");
        if (options.KeepFor is { } keep && (keep < IngestionOptions.ShortestKeepFor || keep > IngestionOptions.LongestKeepFor))
            failures.Add($"Articles:KeepFor is {keep}; choose {IngestionOptions.ShortestKeepFor} to {IngestionOptions.LongestKeepFor}, or leave it out to keep everything.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
