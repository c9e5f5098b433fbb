using System.Collections.Immutable;

namespace NewsBot.DiscordChat.Connection;

/// <summary>A message as it leaves. Pings nobody, whatever it says.</summary>
public sealed record OutgoingMessage
{
    /// <summary>Plain text above the embeds, in Discord's Markdown.</summary>
    public string Content { get; init; } = "";

    public ImmutableArray<MessageEmbed> Embeds { get; init; } = [];

    /// <summary>One row.</summary>
    public ImmutableArray<MessageButton> Buttons { get; init; } = [];

    public ImmutableArray<OutgoingFile> Files { get; init; } = [];

    public static OutgoingMessage Saying(string content) => new() { Content = content };
}

/// <summary>A box with a coloured edge.</summary>
public sealed record MessageEmbed
{
    /// <summary>The small line at the top.</summary>
    public string? Author { get; init; }

    public string? Title { get; init; }

    /// <summary>Where the title leads.</summary>
    public Uri? Link { get; init; }

    /// <summary>Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>The small line at the bottom.</summary>
    public string? Footer { get; init; }

    /// <summary>0xRRGGBB.</summary>
    public int Colour { get; init; }

    /// <summary>The letters Discord counts towards a message's 6,000.</summary>
    public int Letters => (Author?.Length ?? 0) + (Title?.Length ?? 0) + (Description?.Length ?? 0) + (Footer?.Length ?? 0);
}

public sealed record MessageButton(string Label, string CustomId, ButtonStyle Style = ButtonStyle.Secondary);

public enum ButtonStyle
{
    Primary = 1,
    Secondary = 2,
}

public sealed record OutgoingFile(string Name, ReadOnlyMemory<byte> Bytes);
