namespace NewsBot.SlackChat.Rendering;

/// <summary>What the buttons do; each carries the id of its answer's page.</summary>
internal static class ButtonIds
{
    public const string More = "more";

    public const string Context = "context";

    public const string AskMore = "ask_more";

    public const string Share = "share";

    public const string Delete = "delete";

    /// <summary>In the app's home; carries nothing.</summary>
    public const string AskFromHome = "ask_from_home";
}
