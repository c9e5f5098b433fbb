using System.Text;
using NewsBot.Administration;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordChat.Rendering;

/// <summary>What an administrative command did, as a message; long texts go along as a file.</summary>
internal static class DeskReplyRenderer
{
    private const int MostBytes = 8 * 1024 * 1024;

    public static OutgoingMessage Render(DeskReply reply)
    {
        var text = string.Join('\n', reply.Text.Split('\n').Select(Markdown.Escape));
        if (text.Length <= Limits.Content)
            return OutgoingMessage.Saying(text.Length == 0 ? "Done." : text);

        var bytes = Encoding.UTF8.GetBytes(reply.Text);
        var name = reply.Text.StartsWith('<') ? "newsbot.xml" : "newsbot.txt";
        return new OutgoingMessage
        {
            Content = AnswerRenderer.Cut(text, Limits.Content / 4),
            Files = [new OutgoingFile(name, bytes.AsMemory(0, Math.Min(bytes.Length, MostBytes)))],
        };
    }
}
