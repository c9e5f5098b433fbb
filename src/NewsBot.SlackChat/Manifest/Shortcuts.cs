namespace NewsBot.SlackChat.Manifest;

/// <summary>The shortcuts' callback ids.</summary>
internal static class Shortcuts
{
    public const string Ask = "ask";

    public const string CheckClaim = "check_claim";

    public const string AddLinks = "add_links";
}
