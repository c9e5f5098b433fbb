using NewsBot.Access;
using NewsBot.Administration;
using NewsBot.DiscordChat.Connection;
using NewsBot.DiscordChat.Rendering;

namespace NewsBot.DiscordChat.Door;

/// <summary>Hands administrative commands to the desk.</summary>
internal sealed class Administering(INewsDesk? desk = null)
{
    public async Task<OutgoingMessage> RunAsync(string command, Actor actor, CancellationToken cancellation) => desk is null
        ? OutgoingMessage.Saying("Administration is turned off.")
        : DeskReplyRenderer.Render(await desk.RunAsync(command, actor, cancellation));
}
