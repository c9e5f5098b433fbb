using Microsoft.Extensions.Options;

namespace NewsBot.DiscordChat;

/// <summary>Holds the ranges of <see cref="DiscordOptions"/>.</summary>
internal sealed class DiscordOptionsValidator : IValidateOptions<DiscordOptions>
{
    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        List<string> wrong = [];
        Range(nameof(options.Shards), options.Shards, 0, 1_024);
        Range(nameof(options.Workers), options.Workers, 0, 64);
        Range(nameof(options.MostWaiting), options.MostWaiting, 1, 100_000);
        if (!options.ApiRoot.IsAbsoluteUri)
            wrong.Add($"Discord:ApiRoot is {options.ApiRoot}; give an absolute address.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);

        void Range(string setting, int value, int least, int most)
        {
            if (value < least || value > most)
                wrong.Add($"{DiscordOptions.Section}:{setting} is {value}; choose {least} to {most}.");
        }
    }
}
