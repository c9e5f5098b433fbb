namespace NewsBot.DiscordChat.Rendering;

/// <summary>Discord's limits on a message, in letters. Source: "Embed Limits" and "Message Object" of Discord's documentation.</summary>
internal static class Limits
{
    public const int Content = 2_000;
    public const int Embeds = 10;
    public const int AllEmbeds = 6_000;
    public const int Title = 256;
    public const int Description = 4_096;
    public const int Author = 256;
    public const int Footer = 2_048;
    public const int CustomId = 100;
    public const int Choice = 100;
}
