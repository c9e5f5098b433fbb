namespace NewsBot.SlackChat.Connection;

/// <summary>An address that posts as the bot for whoever knows it, so it never shows itself.</summary>
public sealed class ResponseUrl(Uri address)
{
    public Uri Address { get; } = address;

    public override string ToString() => "(response address)";
}
