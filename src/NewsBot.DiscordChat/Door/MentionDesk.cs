using Microsoft.Extensions.Logging;
using NewsBot.Access;
using NewsBot.Conversations;
using NewsBot.DiscordChat.Connection;
using NewsBot.DiscordChat.Rendering;
using NewsBot.Questions;
using NewsBot.State;

namespace NewsBot.DiscordChat.Door;

/// <summary>Answers mentions and direct messages, each exactly once.</summary>
/// <remarks>Called on the connection's reading thread. A message is claimed in the record before it is worked on, so that neither a
/// repeated event nor a restart answers it again; its id is the answer's nonce, so that Discord drops a copy too.</remarks>
internal sealed class MentionDesk(AnswerPages pages, People people, IDiscordConnection connection, IDeliveryStore deliveries, WorkQueue queue, TimeProvider time, ILogger<MentionDesk> logger)
{
    private readonly RecentIds _gone = new(most: 2_000);

    public void Take(MessageSeen message)
    {
        var isMeant = message.MentionsBot || message.GuildId is null;
        if (!isMeant || AccessPolicy.Decide(people.ActorOf(message), Permission.Ask) is not AccessDecision.Allowed)
            return;

        var work = new Work("a mention", cancellation => ComposeAsync(message, cancellation), Replying(message, OutgoingMessage.Saying(Responder.Apology)));
        if (!queue.TryAdd(work))
            logger.MentionDropped(message.ChannelId);
    }

    /// <summary>A question that was deleted gets no answer any more.</summary>
    public void Forget(MessageGone gone) => _gone.Add(gone.Id);

    private async Task<Delivery> ComposeAsync(MessageSeen message, CancellationToken cancellation)
    {
        var place = message.GuildId?.ToString() ?? "direct";
        if (_gone.Contains(message.Id) || !await deliveries.TryClaimAsync($"{People.Door}:{place}:{message.ChannelId}:{message.Id}", cancellation))
            return Nothing;

        var actor = people.ActorOf(message);
        var text = MentionText.ToQuestion(message.Content);
        var question = new Question
        {
            Text = text.Length == 0 ? "/help" : text,
            AskedAt = time.GetUtcNow(),
            Asker = actor.Community,
            Conversation = People.ConversationOf(message.ChannelId, message.Author.Id),
        };
        var page = await pages.AskAsync(question, actor, cancellation);
        return Replying(message, AnswerRenderer.Render(page, isPrivate: false));
    }

    private Delivery Replying(MessageSeen message, OutgoingMessage reply) => sending =>
        _gone.Contains(message.Id) ? Nothing(sending) : connection.SendAsync(message.ChannelId, reply, replyTo: message.Id, nonce: $"{message.Id}", sending);

    private static Task<Sent> Nothing(CancellationToken cancellation) => Task.FromResult(new Sent(SendOutcome.Done));
}
