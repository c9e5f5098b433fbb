using System.Text.Json.Serialization;

namespace NewsBot.SlackChat.Blocks;

/// <summary>Text that is shown as it stands.</summary>
/// <remarks>The bot never sends Slack's markup (<c>mrkdwn</c>), so no text can turn into a mention, a link or bold type.</remarks>
public sealed record PlainText(string Text)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "plain_text";

    /// <summary>Emoji codes such as <c>:smile:</c> stay letters.</summary>
    public bool Emoji { get; }
}
