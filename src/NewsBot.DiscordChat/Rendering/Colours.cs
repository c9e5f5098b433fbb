namespace NewsBot.DiscordChat.Rendering;

/// <summary>The edges of the boxes, 0xRRGGBB.</summary>
internal static class Colours
{
    public const int Lead = 0x2F6FDE;
    public const int Passage = 0x8A93A3;
    public const int Nothing = 0xB7791F;
}
