using Microsoft.Extensions.DependencyInjection;
using NewsBot.Access;
using NewsBot.Conversations;
using NewsBot.DiscordChat.Connection;
using NewsBot.DiscordChat.Rendering;
using NewsBot.Questions;

namespace NewsBot.DiscordChat.Door;

/// <summary>What people get who write to the bot in words: an answer, a receipt for a link, an administrator's report.</summary>
internal sealed class SpokenReplies([FromKeyedServices(People.Door)] AnswerPages pages, People people, Submitting submitting, Administering administering, TimeProvider time)
{
    public const string NotHere = "Everyone here would read that. Use /newsbot, or write to me directly.";

    /// <param name="message">Who asks, and where.</param>
    /// <param name="words">What is asked, in plain text.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<OutgoingMessage> ReplyAsync(MessageSeen message, string words, CancellationToken cancellation)
    {
        var actor = people.ActorOf(message);
        var (verb, rest) = SpokenWords.Of(words);
        return verb switch
        {
            SpokenWords.Admin when message.GuildId is not null => OutgoingMessage.Saying(NotHere),
            SpokenWords.Admin => await administering.RunAsync(rest, actor, cancellation),
            SpokenWords.Submit => await submitting.SubmitAsync(rest, actor, cancellation),
            _ => await AnswerAsync(message, words, actor, cancellation),
        };
    }

    private async Task<OutgoingMessage> AnswerAsync(MessageSeen message, string words, Actor actor, CancellationToken cancellation)
    {
        var question = new Question
        {
            Text = words.Length == 0 ? "/help" : words,
            AskedAt = time.GetUtcNow(),
            Asker = actor.Community,
            Conversation = People.ConversationOf(message.ChannelId, message.Author.Id),
        };
        return AnswerRenderer.Render(await pages.AskAsync(question, actor, cancellation), isPrivate: false);
    }
}
