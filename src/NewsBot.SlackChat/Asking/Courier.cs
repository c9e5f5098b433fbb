using Microsoft.Extensions.Logging;
using NewsBot.SlackChat.Client;
using NewsBot.SlackChat.Connection;

namespace NewsBot.SlackChat.Asking;

/// <summary>Delivers replies, and says once and clearly why one could not be delivered.</summary>
internal sealed class Courier(ISlackConnection connection, ILogger<Courier> logger)
{
    /// <summary>The last trouble with the token, so that it is said once and not for every answer.</summary>
    private volatile string? _trouble;

    /// <summary>Posts where all can see it; the message's timestamp, or null when it could not be posted.</summary>
    public async Task<string?> PostAsync(SlackPlace place, SlackMessage message, CancellationToken cancellation)
    {
        var sent = await connection.PostAsync(place, message, cancellation);
        if (sent.Error is "invalid_blocks" or "msg_blocks_too_long")
            sent = await connection.PostAsync(place, new SlackMessage(message.Text, []), cancellation);
        Note("answer", sent);
        return sent.Timestamp;
    }

    /// <summary>Shows it to one person: through the address that came with the event while that works, or beside the conversation.</summary>
    public async Task WhisperAsync(ResponseUrl? address, SlackPlace? place, string user, SlackMessage message, CancellationToken cancellation)
    {
        if (address is not null)
        {
            var answered = await connection.RespondAsync(address, new SlackResponse(message), cancellation);
            if (answered.Succeeded || place is null)
            {
                Note("private answer", answered);
                return;
            }
        }
        Note("private answer", await WhisperHereAsync(place ?? new SlackPlace(user, null), user, message, cancellation));
    }

    public async Task UpdateAsync(string channel, string timestamp, SlackMessage message, CancellationToken cancellation) =>
        Note("changed answer", await connection.UpdateAsync(channel, timestamp, message, cancellation));

    public async Task DeleteAsync(string channel, string timestamp, CancellationToken cancellation) =>
        Note("deletion", await connection.DeleteAsync(channel, timestamp, cancellation));

    public void Note(string what, SlackResult result)
    {
        switch (result.Error)
        {
            case null:
                _trouble = null;
                break;

            // The question, its thread or the answer is gone: nobody is waiting.
            case "thread_not_found" or "message_not_found" or "cannot_reply_to_message":
                break;
            case { } error when AuthTroubles.IsFinal(error):
                NoteTrouble(what, AuthTroubles.Explain(SlackOptions.BotTokenName, error, result.Needed));
                break;
            case { } error:
                logger.NotDelivered(what, error);
                break;
        }
    }

    private void NoteTrouble(string what, string trouble)
    {
        // Answers are delivered side by side: only one of them may find the trouble new.
        if (Interlocked.Exchange(ref _trouble, trouble) != trouble)
            logger.NotDelivered(what, trouble);
    }

    /// <summary>A direct conversation has nobody to hide from.</summary>
    private Task<SlackResult> WhisperHereAsync(SlackPlace place, string user, SlackMessage message, CancellationToken cancellation) =>
        place.Channel[0] is 'D' or 'U' or 'W'
            ? connection.PostAsync(place, message, cancellation)
            : connection.PostEphemeralAsync(place, user, message, cancellation);
}
