using NewsBot.Articles;

namespace NewsBot.Tests.Support;

/// <summary>Test data by name.</summary>
internal static partial class Some
{
    public static Article Article(string id = "a1", string? title = null, string? text = null, string source = "command") => new()
    {
        Id = id,
        Title = title ?? $"Council opens the bridge of {id}",
        Text = text ?? $"The mayor of {id} said on Monday that the bridge is open.\n\nTraders had asked for it since spring.",
        Source = source,
    };

    public static Article[] Articles(int count, string prefix = "a") => [.. Enumerable.Range(1, count).Select(n => Article($"{prefix}{n}"))];
}
