using Microsoft.Extensions.Options;
using NewsBot.Sources.Fetching;

namespace NewsBot.Sources.Feeds;

/// <summary>Names each setting that is out of its range, its value and the range.</summary>
internal sealed class FeedsOptionsValidator : IValidateOptions<FeedsOptions>
{
    public ValidateOptionsResult Validate(string? name, FeedsOptions options)
    {
        var wrong = new List<string>();
        Check(options.ShortestInterval >= TimeSpan.FromMinutes(1) && options.ShortestInterval <= TimeSpan.FromDays(1), nameof(options.ShortestInterval), options.ShortestInterval, "00:01:00 to 1.00:00:00");
        Check(options.LongestInterval >= options.ShortestInterval && options.LongestInterval <= TimeSpan.FromDays(7), nameof(options.LongestInterval), options.LongestInterval, $"{options.ShortestInterval} to 7.00:00:00");
        Check(options.Concurrency is >= 1 and <= 64, nameof(options.Concurrency), options.Concurrency, "1 to 64");
        Check(options.MaxFeeds is >= 1 and <= 50_000, nameof(options.MaxFeeds), options.MaxFeeds, "1 to 50000");
        foreach (var url in options.Urls)
            Check(Uri.TryCreate(url, UriKind.Absolute, out var address) && FetchGuard.Refusal(address) is null, nameof(options.Urls), ShownAddress.Of(url), "absolute http or https addresses without a password");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);

        void Check(bool right, string setting, object value, string range)
        {
            if (!right)
                wrong.Add($"{FeedsOptions.Section}:{setting} is {value}; choose {range}.");
        }
    }
}
