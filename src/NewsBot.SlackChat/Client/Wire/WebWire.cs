using NewsBot.SlackChat.Blocks;

namespace NewsBot.SlackChat.Client.Wire;

/// <summary>What Web API calls carry, as Slack spells it (snake case).</summary>
internal sealed record PostCall(
    string Channel, string Text, IReadOnlyList<Block> Blocks, string? ThreadTs = null, string? Ts = null, string? User = null)
{
    public bool UnfurlLinks { get; }

    public bool UnfurlMedia { get; }

    public bool Mrkdwn { get; }

    public bool LinkNames { get; }

    public string Parse { get; } = "none";
}

internal sealed record DeleteCall(string Channel, string Ts);

internal sealed record OpenViewCall(string TriggerId, View View);

internal sealed record PublishViewCall(string UserId, View View);

internal sealed record PromptsCall(string ChannelId, string? ThreadTs, string Title, IReadOnlyList<PromptWire> Prompts);

internal sealed record PromptWire(string Title, string Message);

internal sealed record StatusCall(string ChannelId, string ThreadTs, string Status);

internal sealed record NoArguments;

internal sealed record RespondCall(
    string? Text, IReadOnlyList<Block>? Blocks, string ResponseType, bool? ReplaceOriginal, bool? DeleteOriginal, string? ThreadTs)
{
    public bool UnfurlLinks { get; }

    public bool UnfurlMedia { get; }

    public bool Mrkdwn { get; }
}

/// <summary>What every call answers with, and the few fields that are read.</summary>
internal sealed record WebReply
{
    public bool Ok { get; init; }

    public string? Error { get; init; }

    public string? Needed { get; init; }

    public string? Ts { get; init; }

    public string? Url { get; init; }

    public string? TeamId { get; init; }

    public string? Team { get; init; }

    public string? UserId { get; init; }
}
