using Microsoft.Extensions.DependencyInjection;
using NewsBot.Access;
using NewsBot.Conversations;
using NewsBot.SlackChat.Connection;
using NewsBot.SlackChat.Rendering;
using NewsBot.State;

namespace NewsBot.SlackChat.Asking;

/// <summary>Does what the buttons under an answer say.</summary>
internal sealed class ButtonHandler([FromKeyedServices(SlackOptions.Door)] AnswerPages pages, SlackRoster roster, Courier courier, ISlackConnection connection, IDeliveryStore deliveries)
{
    public Task HandleAsync(ButtonPressed pressed, CancellationToken cancellation)
    {
        var actor = roster.ActorFor(pressed.User, pressed.Workspace);
        return (pressed.ActionId, pressed.Value) switch
        {
            (ButtonIds.AskFromHome, _) => OpenAskAsync(pressed, AskTicket.Direct, cancellation),
            (ButtonIds.AskMore, _) => OpenAskAsync(pressed, new AskTicket(pressed.Channel, ThreadOf(pressed), pressed.IsEphemeral), cancellation),
            (ButtonIds.More, { } id) => MoreAsync(pressed, id, actor, cancellation),
            (ButtonIds.Context, { } id) => ContextAsync(pressed, id, actor, cancellation),
            (ButtonIds.Share, { } id) => ShareAsync(pressed, id, actor, cancellation),
            (ButtonIds.Delete, { } id) => DeleteAsync(pressed, id, actor, cancellation),
            _ => Task.CompletedTask,
        };
    }

    private async Task OpenAskAsync(ButtonPressed pressed, AskTicket ticket, CancellationToken cancellation) =>
        courier.Note("dialog", await connection.OpenModalAsync(pressed.Trigger, Modals.Ask(ticket.Write()), cancellation));

    private async Task MoreAsync(ButtonPressed pressed, string id, Actor actor, CancellationToken cancellation)
    {
        if (await pages.MoreAsync(id, actor, cancellation) is not { } page)
            await WhisperAsync(pressed, Notices.Expired, cancellation);
        else if (pressed.IsEphemeral)
            await courier.WhisperAsync(pressed.ResponseUrl, PlaceOf(pressed), pressed.User, AnswerBlocks.Of(page, Visibility.Private), cancellation);
        else if (PlaceOf(pressed) is { } place)
            await courier.PostAsync(place, AnswerBlocks.Of(page, Visibility.Public), cancellation);
    }

    private async Task ContextAsync(ButtonPressed pressed, string id, Actor actor, CancellationToken cancellation)
    {
        if (await pages.AgainAsync(id, actor, cancellation) is { } page)
            courier.Note("dialog", await connection.OpenModalAsync(pressed.Trigger, Modals.Context(page), cancellation));
        else
            await WhisperAsync(pressed, Notices.Expired, cancellation);
    }

    /// <summary>Posts a private answer for all, once, through the address that came along: it works where the bot is no member.</summary>
    private async Task ShareAsync(ButtonPressed pressed, string id, Actor actor, CancellationToken cancellation)
    {
        if (pressed.ResponseUrl is not { } address)
            return;
        if (await pages.AgainAsync(id, actor, cancellation) is not { } page)
            await WhisperAsync(pressed, Notices.Expired, cancellation);
        else if (await deliveries.TryClaimAsync($"slack:{pressed.Workspace}:{pressed.Channel}:share:{id}", cancellation))
            courier.Note("shared answer", await connection.RespondAsync(address, new SlackResponse(AnswerBlocks.Of(page, Visibility.Shared), InChannel: true), cancellation));
    }

    private async Task DeleteAsync(ButtonPressed pressed, string id, Actor actor, CancellationToken cancellation)
    {
        // What only the asker sees is the asker's to throw away, kept or not.
        if (pressed is { IsEphemeral: true, ResponseUrl: { } address })
        {
            courier.Note("deletion", await connection.RespondAsync(address, new SlackResponse(null, DeleteOriginal: true), cancellation));
            return;
        }

        var mayDelete = await pages.FindAsync(id, cancellation) is { } page
            ? page.MayDelete(actor)
            : AccessPolicy.Decide(actor, Permission.DeleteOthersAnswers) is AccessDecision.Allowed;
        if (mayDelete && pressed is { Channel: { } channel, MessageTimestamp: { } timestamp })
            await courier.DeleteAsync(channel, timestamp, cancellation);
        else
            await WhisperAsync(pressed, Notices.NotYours, cancellation);
    }

    private Task WhisperAsync(ButtonPressed pressed, string words, CancellationToken cancellation) =>
        courier.WhisperAsync(pressed.ResponseUrl, PlaceOf(pressed), pressed.User, Notices.Of(words), cancellation);

    private static SlackPlace? PlaceOf(ButtonPressed pressed) =>
        pressed.Channel is { } channel ? new SlackPlace(channel, ThreadOf(pressed)) : null;

    /// <summary>Further words go into the answer's thread; an answer seen by one person alone is in none.</summary>
    private static string? ThreadOf(ButtonPressed pressed) =>
        pressed.Thread ?? (pressed.IsEphemeral ? null : pressed.MessageTimestamp);
}
