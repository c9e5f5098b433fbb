using Microsoft.Extensions.Options;

namespace NewsBot.SlackChat;

/// <summary>Holds the ranges of <see cref="SlackOptions"/>. Tokens are judged by <see cref="SlackTokens"/>, which never stops the host.</summary>
internal sealed class SlackOptionsValidator : IValidateOptions<SlackOptions>
{
    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        List<string> wrong = [];
        Range(wrong, nameof(options.Connections), options.Connections, 1, 10);
        Range(wrong, nameof(options.PingInterval), options.PingInterval, TimeSpan.FromSeconds(1), SlackOptions.LongestSilence);
        Range(wrong, nameof(options.PongTimeout), options.PongTimeout, TimeSpan.FromSeconds(1), SlackOptions.LongestSilence);
        Range(wrong, nameof(options.LongestPause), options.LongestPause, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(5));
        Range(wrong, nameof(options.Workers), options.Workers, 0, 64);
        Range(wrong, nameof(options.MostWaiting), options.MostWaiting, 10, 100_000);
        Range(wrong, nameof(options.StopPatience), options.StopPatience, TimeSpan.Zero, TimeSpan.FromSeconds(6));

        if (!Enum.IsDefined(options.Mode))
            wrong.Add($"Slack:Mode is {options.Mode}; choose Socket or Http.");
        if (!options.ApiRoot.IsAbsoluteUri || !options.ApiRoot.AbsolutePath.EndsWith('/'))
            wrong.Add($"Slack:ApiRoot is {options.ApiRoot}; give an absolute address that ends with a slash.");
        if (!options.EventsPath.StartsWith('/'))
            wrong.Add($"Slack:EventsPath is {options.EventsPath}; begin it with a slash.");
        if (Manifest.SlashCommandName.TroubleWith(options.Command) is { } trouble)
            wrong.Add($"Slack:Command is {options.Command}; {trouble}");
        if (options.BotName.Length is 0 or > Manifest.AppManifest.MostNameLetters)
            wrong.Add($"Slack:BotName has {options.BotName.Length} characters; give 1 to {Manifest.AppManifest.MostNameLetters}.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static void Range<T>(List<string> wrong, string name, T value, T least, T most) where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
            wrong.Add($"Slack:{name} is {value}; choose {least} to {most}.");
    }
}
