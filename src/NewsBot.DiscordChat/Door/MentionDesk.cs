using System.Globalization;
using Microsoft.Extensions.Logging;
using NewsBot.Access;
using NewsBot.Conversations;
using NewsBot.DiscordChat.Connection;
using NewsBot.State;

namespace NewsBot.DiscordChat.Door;

/// <summary>Answers mentions and direct messages, each exactly once, and follows when they are reworded or deleted.</summary>
/// <remarks><see cref="Take"/> and <see cref="Forget"/> are called on the connection's reading thread. A message is claimed in the record
/// before it is worked on, so that neither a repeated event nor a restart answers it again; its id is the answer's nonce, so that Discord
/// drops a copy too.</remarks>
internal sealed class MentionDesk(
    SpokenReplies replies, People people, IDiscordConnection connection, IDeliveryStore deliveries, OpenQuestions open, GivenAnswers given,
    WorkQueue queue, TimeProvider time, ILogger<MentionDesk> logger)
{
    private readonly RecentIds _seen = new(most: 20_000);

    public void Take(MessageSeen message)
    {
        var isMeant = message.MentionsBot || message.GuildId is null;
        if (!isMeant || AccessPolicy.Decide(people.ActorOf(message), Permission.Ask) is not AccessDecision.Allowed)
            return;

        // What is not answered yet is answered as it reads now.
        if (message.EditedAt is not null && open.Reword(KeyOf(message), message.Content))
            return;
        if (message.EditedAt is not null || _seen.Add(message.Id))
            Begin(message, isTakenUp: false);
    }

    /// <summary>A question that an earlier run left undone.</summary>
    public void TakeUp(MessageSeen message) => Begin(message, isTakenUp: true);

    /// <summary>Takes the answer away with its question, or keeps it from being sent.</summary>
    public void Forget(MessageGone gone)
    {
        if (!open.Withdraw(KeyOf(gone)))
            queue.TryAdd(new Work("a deleted question", gone, cancellation => TakeAwayAsync(gone, cancellation), Nothing));
    }

    private void Begin(MessageSeen message, bool isTakenUp)
    {
        if (message.EditedAt is null)
            open.Open(KeyOf(message), message.Content);

        Delivery apologize = message.EditedAt is null ? Posting(message, words: null, OutgoingMessage.Saying(Responder.Apology)) : Nothing;
        if (queue.TryAdd(new Work("a mention", message, cancellation => ComposeAsync(message, isTakenUp, cancellation), apologize)))
            return;

        open.Close(KeyOf(message), message.Content);
        logger.MentionDropped(message.ChannelId);
    }

    private async Task<Delivery> ComposeAsync(MessageSeen message, bool isTakenUp, CancellationToken cancellation)
    {
        var earlier = message.EditedAt is null ? null : await given.FindAsync(KeyOf(message), cancellation);
        if (!await IsFirstAsync(message, isTakenUp, cancellation) || WordsOf(message) is not { } words || words == earlier?.Words)
        {
            open.Close(KeyOf(message), message.Content);
            return Nothing;
        }

        var reply = await replies.ReplyAsync(message, words, cancellation);
        return earlier is null ? Posting(message, words, reply) : Changing(message, words, reply, earlier);
    }

    private string? WordsOf(MessageSeen message) => open.TextOf(KeyOf(message), message.Content) is { } text ? MentionText.ToQuestion(text) : null;

    /// <param name="words">What the reply answers; null for an apology, which answers nothing and is not followed up.</param>
    private Delivery Posting(MessageSeen message, string? words, OutgoingMessage reply) => async sending =>
    {
        var key = KeyOf(message);
        if (open.TextOf(key, message.Content) is null)
        {
            open.Close(key, message.Content);
            return await Nothing(sending);
        }

        var sent = await connection.SendAsync(message.ChannelId, reply, replyTo: message.Id, nonce: $"{message.Id}", sending);
        if (sent.Done && words is not null)
            await KeepAsync(key, sent.MessageId, words);

        var last = open.Close(key, message.Content);
        if (!sent.Done || words is null)
            return sent;
        if (last is null)
            return await connection.DeleteAsync(message.ChannelId, sent.MessageId, sending);
        if (MentionText.ToQuestion(last) != words)
            Begin(message with { Content = last, EditedAt = time.GetUtcNow() }, isTakenUp: false);
        return sent;
    };

    private Delivery Changing(MessageSeen message, string words, OutgoingMessage reply, GivenAnswer earlier) => async sending =>
    {
        var answer = ulong.Parse(earlier.MessageId, CultureInfo.InvariantCulture);
        var sent = await connection.EditAsync(message.ChannelId, answer, reply, sending);
        if (sent.Done)
            await KeepAsync(KeyOf(message), answer, words);
        return WithoutRegret(sent);
    };

    private async Task<Delivery> TakeAwayAsync(MessageGone gone, CancellationToken cancellation)
    {
        if (await given.FindAsync(KeyOf(gone), cancellation) is not { } answer)
            return Nothing;

        var message = ulong.Parse(answer.MessageId, CultureInfo.InvariantCulture);
        return async sending => WithoutRegret(await connection.DeleteAsync(gone.ChannelId, message, sending));
    }

    /// <summary>An answer that somebody deleted needs no change any more.</summary>
    private static Sent WithoutRegret(Sent sent) => sent.Outcome is SendOutcome.Gone ? new Sent(SendOutcome.Done) : sent;

    /// <summary>A record that cannot write (a full disk) must not silence the bot; repeats are then known from memory alone.</summary>
    private async Task<bool> IsFirstAsync(MessageSeen message, bool isTakenUp, CancellationToken cancellation)
    {
        var claim = $"{People.Door}:{message.GuildId?.ToString(CultureInfo.InvariantCulture) ?? "direct"}:{message.ChannelId}:{message.Id}";
        try
        {
            if (message.EditedAt is { } edited)
                return await deliveries.TryClaimAsync($"{claim}:edited:{edited.ToUnixTimeMilliseconds()}", cancellation);

            // What is taken up answers for its first delivery too.
            return await deliveries.TryClaimAsync(claim, cancellation) || (isTakenUp && await deliveries.TryClaimAsync($"{claim}:taken-up", cancellation));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.WorkFailed("claiming a mention in the record", failure);
            return true;
        }
    }

    /// <summary>Not given up half-way: what is sent is done, and must not be taken up again.</summary>
    private async Task KeepAsync(string question, ulong answer, string words)
    {
        try
        {
            await given.KeepAsync(question, new GivenAnswer($"{answer}", words), CancellationToken.None);
        }
        catch (Exception failure)
        {
            logger.WorkFailed("remembering which message answers a mention", failure);
        }
    }

    private static string KeyOf(MessageSeen message) => KeyOf(message.ChannelId, message.Id);

    private static string KeyOf(MessageGone gone) => KeyOf(gone.ChannelId, gone.Id);

    private static string KeyOf(ulong channel, ulong message) => $"{People.Door}:{channel}:{message}";

    private static Task<Sent> Nothing(CancellationToken cancellation) => Task.FromResult(new Sent(SendOutcome.Done));
}
