using NewsBot.Conversations;
using NewsBot.SlackChat.Connection;
using NewsBot.SlackChat.Rendering;

namespace NewsBot.SlackChat.Asking;

/// <summary>Answers mentions and direct messages in their threads, and follows when they are reworded or deleted.</summary>
internal sealed class MessageHandler(FrontDesk desk, SlackRoster roster, Courier courier, ISlackConnection connection, OpenQuestions open, GivenAnswers given)
{
    private const string Working = "is looking through the news …";

    public async Task AnswerAsync(MessageReceived message, CancellationToken cancellation)
    {
        var earlier = message.EditedAt is null ? null : await given.FindAsync(EventKeys.OfMessage(message), cancellation);
        if (WordsOf(message) is not { } words || words == earlier?.Words)
            return;

        var reply = await ReplyAsync(words, message, cancellation);
        if (WordsOf(message) is not { } last)
            return;
        if (last != words)
            reply = await ReplyAsync(words = last, message, cancellation);
        await DeliverAsync(message, words, reply, earlier, cancellation);
    }

    /// <summary>Takes the answer away with its question.</summary>
    public async Task ForgetAsync(MessageDeleted deleted, CancellationToken cancellation)
    {
        if (await given.FindAsync(EventKeys.OfMessage(deleted), cancellation) is { } answer)
            await courier.DeleteAsync(deleted.Channel, answer.MessageId, cancellation);
    }

    private string? WordsOf(MessageReceived message)
    {
        var text = open.TextOf(EventKeys.OfMessage(message), message.Text);
        return text is null ? null : MentionText.ToQuestion(text);
    }

    private async Task<Reply> ReplyAsync(string words, MessageReceived message, CancellationToken cancellation)
    {
        var actor = roster.ActorFor(message.User, message.Workspace);
        var working = message.IsDirect ? connection.SetStatusAsync(message.Channel, ThreadOf(message), Working, cancellation) : Task.FromResult(SlackResult.Done());
        var reply = await desk.ReplyAsync(words, actor, ConversationKeys.Thread(message.Workspace, message.Channel, ThreadOf(message)), Visibility.Public, cancellation);

        // Slack takes the status away when the answer arrives, so it must not arrive after it.
        courier.Note("status", await working);
        return reply;
    }

    private async Task DeliverAsync(MessageReceived message, string words, Reply reply, GivenAnswer? earlier, CancellationToken cancellation)
    {
        var place = new SlackPlace(message.Channel, ThreadOf(message));
        if (earlier is not null)
        {
            await courier.UpdateAsync(message.Channel, earlier.MessageId, reply.Message, cancellation);
            await given.KeepAsync(EventKeys.OfMessage(message), earlier with { Words = words }, cancellation);
            return;
        }
        if (reply.AskerOnly && !message.IsDirect)
        {
            await courier.WhisperAsync(null, place, message.User, reply.Message, cancellation);
            return;
        }

        if (await courier.PostAsync(place, reply.Message, cancellation) is not { } timestamp)
            return;

        // What is posted is seen through: a question given up after that would be answered again at the next start.
        if (WordsOf(message) is null)
            await courier.DeleteAsync(message.Channel, timestamp, CancellationToken.None);
        else
            await given.KeepAsync(EventKeys.OfMessage(message), new GivenAnswer(timestamp, words), CancellationToken.None);
    }

    private static string ThreadOf(MessageReceived message) => message.Thread ?? message.Timestamp;
}
