using System.Text.Json.Serialization;

namespace NewsBot.DiscordChat.BuiltIn.Wire;

internal sealed record CallbackBody(int Type, CallbackData? Data);

internal sealed record CallbackData
{
    public string? Content { get; init; }

    public EmbedBody[]? Embeds { get; init; }

    public ComponentBody[]? Components { get; init; }

    public AllowedMentions? AllowedMentions { get; init; }

    public int? Flags { get; init; }

    public ChoiceBody[]? Choices { get; init; }

    public string? CustomId { get; init; }

    public string? Title { get; init; }
}

internal sealed record MessageBody
{
    public required string Content { get; init; }

    public required EmbedBody[] Embeds { get; init; }

    public required ComponentBody[] Components { get; init; }

    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.None;

    public int? Flags { get; init; }

    public string? Nonce { get; init; }

    public bool? EnforceNonce { get; init; }

    public MessageReference? MessageReference { get; init; }
}

/// <summary>Whom a message may ping. There is only one choice.</summary>
internal sealed record AllowedMentions(string[] Parse, bool RepliedUser)
{
    public static AllowedMentions None { get; } = new([], RepliedUser: false);
}

internal sealed record MessageReference(string MessageId, bool FailIfNotExists);

internal sealed record EmbedBody
{
    public string? Title { get; init; }

    public string? Url { get; init; }

    public string? Description { get; init; }

    public int Color { get; init; }

    public TextBody? Footer { get; init; }

    public NameBody? Author { get; init; }
}

internal sealed record TextBody(string Text);

internal sealed record NameBody(string Name);

internal sealed record ComponentBody
{
    public required int Type { get; init; }

    public ComponentBody[]? Components { get; init; }

    public ComponentBody? Component { get; init; }

    public string? Label { get; init; }

    public string? CustomId { get; init; }

    public int? Style { get; init; }

    public string? Placeholder { get; init; }

    public int? MaxLength { get; init; }

    public bool? Required { get; init; }
}

/// <summary>Numbers of Discord's component types.</summary>
internal static class Component
{
    public const int Row = 1;
    public const int Button = 2;
    public const int TextInput = 4;
    public const int Label = 18;
}

internal sealed record ChoiceBody(string Name, string Value);

internal sealed record CommandBody
{
    public required string Name { get; init; }

    public int? Type { get; init; }

    public string? Description { get; init; }

    public SortedDictionary<string, string>? NameLocalizations { get; init; }

    public SortedDictionary<string, string>? DescriptionLocalizations { get; init; }

    public OptionBody[]? Options { get; init; }

    public string? DefaultMemberPermissions { get; init; }

    public int[]? IntegrationTypes { get; init; }

    public int[]? Contexts { get; init; }
}

internal sealed record OptionBody
{
    public required int Type { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public SortedDictionary<string, string>? NameLocalizations { get; init; }

    public SortedDictionary<string, string>? DescriptionLocalizations { get; init; }

    public bool? Required { get; init; }

    public bool? Autocomplete { get; init; }

    public ChoiceBody[]? Choices { get; init; }

    public int? MinValue { get; init; }

    public int? MaxValue { get; init; }

    public OptionBody[]? Options { get; init; }
}

/// <summary>What Discord answers when it refuses, and when it asks to wait (seconds, possibly with fractions).</summary>
internal sealed record ErrorBody(int Code, string? Message, double? RetryAfter, bool? Global);

internal sealed record MessageIdBody([property: JsonRequired] ulong Id);
