using NewsBot.SlackChat.Blocks;

namespace NewsBot.SlackChat.Connection;

/// <summary>A message as it leaves.</summary>
/// <remarks>Sent without unfurling, without link names and without mrkdwn in <see cref="Text"/>.</remarks>
public sealed record SlackMessage
{
    /// <param name="text">Stands alone: notifications and screen readers show nothing else. Escaped for Slack.</param>
    public SlackMessage(string text, IReadOnlyList<Block> blocks)
    {
        SlackLimits.Require(text, 1, SlackLimits.MessageText, nameof(text));
        SlackLimits.Require(blocks, 0, SlackLimits.MessageBlocks, nameof(blocks));
        Text = text;
        Blocks = blocks;
    }

    public string Text { get; }

    public IReadOnlyList<Block> Blocks { get; }
}

/// <summary>What to do through a <see cref="ResponseUrl"/>.</summary>
/// <param name="Message">Null only to delete.</param>
/// <param name="InChannel">For all to see; otherwise for the asker alone.</param>
/// <param name="ReplaceOriginal">In place of the message that the button stood in.</param>
/// <param name="DeleteOriginal">Takes that message away.</param>
/// <param name="Thread">The thread to post into; only for new messages.</param>
public sealed record SlackResponse(SlackMessage? Message, bool InChannel = false, bool ReplaceOriginal = false, bool DeleteOriginal = false, string? Thread = null);

/// <summary>A question that the agent view offers.</summary>
public sealed record SuggestedPrompt(string Title, string Message);
