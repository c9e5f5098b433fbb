using System.Text.RegularExpressions;
using NewsBot.Conversations;
using NewsBot.SlackChat.Connection;
using NewsBot.SlackChat.Manifest;
using NewsBot.SlackChat.Rendering;

namespace NewsBot.SlackChat.Asking;

/// <summary>Answers what is asked through Slack's own surfaces: the slash command, shortcuts and dialogs.</summary>
internal sealed partial class CommandHandler(FrontDesk desk, SlackRoster roster, Courier courier, ISlackConnection connection)
{
    private const int MostLinks = 5;

    public async Task AnswerAsync(CommandUsed command, CancellationToken cancellation)
    {
        var actor = roster.ActorFor(command.User, command.Workspace);
        var conversation = ConversationKeys.Private(command.Workspace, command.Channel, command.User);
        var reply = await desk.ReplyAsync(MentionText.ToQuestion(command.Text), actor, conversation, Visibility.Private, cancellation);
        await courier.WhisperAsync(command.ResponseUrl, new SlackPlace(command.Channel, null), command.User, reply.Message, cancellation);
    }

    public async Task AnswerAsync(MessageShortcutUsed shortcut, CancellationToken cancellation)
    {
        var message = shortcut.CallbackId switch
        {
            Shortcuts.CheckClaim => await CheckAsync(shortcut, cancellation),
            Shortcuts.AddLinks => Notices.Of(await AddLinksAsync(shortcut, cancellation)),
            _ => null,
        };
        if (message is not null)
            await courier.WhisperAsync(shortcut.ResponseUrl, new SlackPlace(shortcut.Channel, null), shortcut.User, message, cancellation);
    }

    public async Task OpenAsync(GlobalShortcutUsed shortcut, CancellationToken cancellation)
    {
        if (shortcut.CallbackId == Shortcuts.Ask)
            courier.Note("dialog", await connection.OpenModalAsync(shortcut.Trigger, Modals.Ask(AskTicket.Direct.Write()), cancellation));
    }

    public async Task AnswerAsync(ModalSubmitted modal, CancellationToken cancellation)
    {
        if (modal.CallbackId != Modals.AskId || !modal.Values.TryGetValue(Modals.QuestionInput, out var text))
            return;

        var ticket = AskTicket.Read(modal.Metadata);
        var channel = ticket.Channel ?? modal.User;
        var conversation = ticket is { AskerOnly: false, Thread: { } thread }
            ? ConversationKeys.Thread(modal.Workspace, channel, thread)
            : ConversationKeys.Private(modal.Workspace, channel, modal.User);
        var actor = roster.ActorFor(modal.User, modal.Workspace);
        var visibility = ticket.AskerOnly ? Visibility.Private : Visibility.Public;
        var reply = await desk.ReplyAsync(MentionText.ToQuestion(text), actor, conversation, visibility, cancellation);

        var place = new SlackPlace(channel, ticket.Thread);
        if (ticket.AskerOnly || reply.AskerOnly)
            await courier.WhisperAsync(null, place, modal.User, reply.Message, cancellation);
        else
            await courier.PostAsync(place, reply.Message, cancellation);
    }

    private async Task<SlackMessage> CheckAsync(MessageShortcutUsed shortcut, CancellationToken cancellation)
    {
        var claim = MentionText.ToQuestion(shortcut.Text);
        if (claim.Length == 0)
            return Notices.Of("That message has no words to check.");

        var conversation = ConversationKeys.Private(shortcut.Workspace, shortcut.Channel, shortcut.User);
        var actor = roster.ActorFor(shortcut.User, shortcut.Workspace);
        return (await desk.AskAsync(claim, actor, conversation, Visibility.Private, cancellation)).Message;
    }

    private async Task<string> AddLinksAsync(MessageShortcutUsed shortcut, CancellationToken cancellation)
    {
        var links = Links().Matches(shortcut.Text).Select(match => match.Groups["url"].Value.Replace("&amp;", "&", StringComparison.Ordinal)).Distinct().ToList();
        if (links.Count == 0)
            return "That message holds no link.";

        var actor = roster.ActorFor(shortcut.User, shortcut.Workspace);
        List<string> lines = [];
        foreach (var link in links.Take(MostLinks))
            lines.Add(await desk.SubmitAsync(link, actor, cancellation));
        if (links.Count > MostLinks)
            lines.Add($"Only the first {MostLinks} of {links.Count} links were taken.");
        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"<(?<url>https?://[^<>|\s]+)(\|[^<>]*)?>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Links();
}
