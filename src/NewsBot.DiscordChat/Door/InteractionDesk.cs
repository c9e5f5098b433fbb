using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordChat.Door;

/// <summary>Takes interactions in: acknowledges each at once, then has it worked on.</summary>
/// <remarks>Called on the connection's reading thread. An interaction that arrives twice is taken once; should a copy slip
/// through, Discord itself takes one acknowledgement only, and without one nothing is worked on.</remarks>
internal sealed class InteractionDesk(Reception reception, Responder responder, IDiscordConnection connection, WorkQueue queue, ILogger<InteractionDesk> logger)
{
    private const string NoRoom = "Too many questions at once. Please ask again in a minute.";

    private readonly RecentIds _seen = new(most: 20_000);
    private readonly ConcurrentDictionary<ulong, Task> _underWay = new();

    public void Take(Interaction interaction)
    {
        var arrivedAt = Stopwatch.GetTimestamp();
        if (!_seen.Add(interaction.Id))
            return;

        // Completions are answered out of memory; they need no room, and Discord takes no message for one.
        var (response, workFollows) = interaction is CompletionAsked || queue.HasRoom ? reception.Receive(interaction) : (Reception.Privately(NoRoom), false);
        var acknowledging = AcknowledgeAsync(interaction, response, workFollows, arrivedAt);
        if (acknowledging.IsCompleted)
            return;

        _underWay[interaction.Id] = acknowledging;
        _ = acknowledging.ContinueWith(_ => _underWay.TryRemove(interaction.Id, out var _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>What an earlier run acknowledged and left undone.</summary>
    public void TakeUp(Interaction interaction) => queue.TryAdd(responder.WorkFor(interaction));

    /// <summary>Completes when every acknowledgement under way has come to its end, and its work is queued.</summary>
    public Task SettleAsync() => Task.WhenAll(_underWay.Values);

    private async Task AcknowledgeAsync(Interaction interaction, FirstResponse response, bool workFollows, long arrivedAt)
    {
        try
        {
            var sent = await connection.AcknowledgeAsync(interaction, response, CancellationToken.None);
            DiscordTelemetry.Platform.Acknowledged(Stopwatch.GetElapsedTime(arrivedAt), sent.Done);
            if (!sent.Done)
                logger.NotAcknowledged(interaction, sent.Outcome, sent.Detail);
            else if (workFollows && !queue.TryAdd(responder.WorkFor(interaction)))
                await connection.ReplyAsync(interaction, OutgoingMessage.Saying(NoRoom), CancellationToken.None);
        }
        catch (Exception failure)
        {
            logger.WorkFailed(interaction.ToString(), failure);
        }
    }
}
