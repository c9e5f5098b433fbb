using System.CommandLine;
using NewsBot.Articles;

namespace NewsBot.Hosting.Commands;

/// <summary>Options that several commands take.</summary>
internal static class SharedOptions
{
    public static Option<string?> Data { get; } = new("--data")
    {
        Description = "The folder that holds everything the bot keeps",
        HelpName = "DIR",
        Recursive = true,
    };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON instead of text" };

    /// <summary>A day or a moment; anything else is refused with an example of what would be right.</summary>
    public static Option<DateTimeOffset?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : null;
            if (PublicationDate.TryParse(text, out var date))
                return date.At;

            result.AddError($"{name} is \"{text}\"; give a date such as 2017-07-09 or 2017-07-09T12:00:00Z");
            return null;
        },
    };

    /// <summary>A whole number within limits.</summary>
    public static Option<int> Number(string name, string description, int least, int most, int byDefault) => new(name)
    {
        Description = $"{description} ({least} to {most}, default {byDefault})",
        HelpName = "N",
        DefaultValueFactory = _ => byDefault,
        CustomParser = result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : null;
            if (int.TryParse(text, out var number) && number >= least && number <= most)
                return number;

            result.AddError($"{name} is \"{text}\"; choose {least} to {most}");
            return byDefault;
        },
    };
}
