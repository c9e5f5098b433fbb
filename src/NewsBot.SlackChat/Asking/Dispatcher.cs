using Microsoft.Extensions.Logging;
using NewsBot.SlackChat.Connection;
using NewsBot.State;

namespace NewsBot.SlackChat.Asking;

/// <summary>Brings each event to whom it concerns, once.</summary>
internal sealed class Dispatcher(
    IDeliveryStore deliveries, MessageHandler messages, CommandHandler commands, ButtonHandler buttons, WelcomeHandler welcome, ILogger<Dispatcher> logger)
{
    /// <summary>Never throws; what goes wrong is logged.</summary>
    /// <returns>False when the bot stopped before the event was done.</returns>
    public async Task<bool> HandleAsync(SlackEvent received, CancellationToken cancellation)
    {
        try
        {
            // What is taken up after a restart answers for its first delivery too.
            if (received.IsTakenUp && EventKeys.Of(received with { IsTakenUp = false }) is { } delivered)
                await IsFirstAsync(delivered, cancellation);
            if (EventKeys.Of(received) is not { } key || await IsFirstAsync(key, cancellation))
                await RouteAsync(received, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception failure)
        {
            logger.EventFailed(received.GetType().Name, failure);
        }
        return true;
    }

    private Task RouteAsync(SlackEvent received, CancellationToken cancellation) => received switch
    {
        MessageReceived e => messages.AnswerAsync(e, cancellation),
        MessageDeleted e => messages.ForgetAsync(e, cancellation),
        CommandUsed e => commands.AnswerAsync(e, cancellation),
        ButtonPressed e => buttons.HandleAsync(e, cancellation),
        MessageShortcutUsed e => commands.AnswerAsync(e, cancellation),
        GlobalShortcutUsed e => commands.OpenAsync(e, cancellation),
        ModalSubmitted e => commands.AnswerAsync(e, cancellation),
        AppOpened e => welcome.GreetAsync(e, cancellation),
        AssistantThreadStarted e => welcome.GreetAsync(e, cancellation),
        _ => Task.CompletedTask,
    };

    /// <summary>A store that can't write (a full disk) must not silence the bot; repeats are then known from memory alone.</summary>
    private async Task<bool> IsFirstAsync(string key, CancellationToken cancellation)
    {
        try
        {
            return await deliveries.TryClaimAsync(key, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.EventFailed("the delivery record", failure);
            return true;
        }
    }
}
