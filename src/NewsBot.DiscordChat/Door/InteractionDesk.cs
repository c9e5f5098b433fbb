using System.Diagnostics;
using Microsoft.Extensions.Logging;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordChat.Door;

/// <summary>Takes interactions in: acknowledges each at once, then has it worked on.</summary>
/// <remarks>Called on the connection's reading thread. An interaction that arrives twice is taken once; should a copy slip
/// through, Discord itself takes one acknowledgement only, and without one nothing is worked on.</remarks>
internal sealed class InteractionDesk(Reception reception, Responder responder, IDiscordConnection connection, WorkQueue queue, ILogger<InteractionDesk> logger)
{
    private readonly RecentIds _seen = new(most: 20_000);

    public void Take(Interaction interaction)
    {
        var arrivedAt = Stopwatch.GetTimestamp();
        if (!_seen.Add(interaction.Id))
            return;

        var (response, workFollows) = queue.HasRoom ? reception.Receive(interaction) : (Reception.Privately("Too many questions at once. Please ask again in a minute."), false);
        _ = AcknowledgeAsync(interaction, response, workFollows, arrivedAt);
    }

    private async Task AcknowledgeAsync(Interaction interaction, FirstResponse response, bool workFollows, long arrivedAt)
    {
        try
        {
            var sent = await connection.AcknowledgeAsync(interaction, response, CancellationToken.None);
            DiscordTelemetry.Platform.Acknowledged(Stopwatch.GetElapsedTime(arrivedAt), sent.Done);
            if (!sent.Done)
                logger.NotAcknowledged(interaction, sent.Outcome, sent.Detail);
            else if (workFollows && !queue.TryAdd(responder.WorkFor(interaction)))
                await connection.ReplyAsync(interaction, OutgoingMessage.Saying("Too many questions at once. Please ask again in a minute."), CancellationToken.None);
        }
        catch (Exception failure)
        {
            logger.WorkFailed(interaction.ToString(), failure);
        }
    }
}
