using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Conversations;
using NewsBot.SlackChat.Asking;
using NewsBot.SlackChat.Client;
using NewsBot.SlackChat.Connection;
using NewsBot.Supervision;

namespace NewsBot.SlackChat;

/// <summary>The Slack door: closed without tokens, otherwise open until the bot stops.</summary>
/// <remarks>When it stops, no more events are taken, questions under way get <see cref="SlackOptions.StopPatience"/>, and those
/// that are not done are kept for the next start.</remarks>
internal sealed class SlackDoor(
    IOptions<SlackOptions> options, ISlackConnection connection, Dispatcher dispatcher, OpenQuestions open, Handover<SlackEvent> handover,
    ComponentBoard board, TimeProvider time, ILogger<SlackDoor> logger)
    : SupervisedService(PartName, board, time, logger)
{
    public const string PartName = "Slack";

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource<string> _withdrawn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected override async Task RunAsync(CancellationToken stopping)
    {
        if (SlackTokens.AreAbsent(options.Value))
        {
            Board.Report(Name, ComponentState.Off, $"set {SlackOptions.BotTokenName} and {SlackOptions.AppTokenName} to turn it on");
            return;
        }
        if (SlackTokens.TroubleWith(options.Value) is { } trouble)
        {
            Refuse(trouble);
            return;
        }

        Board.Report(Name, ComponentState.Starting, "connecting");
        using var working = new CancellationTokenSource();
        var intake = new Intake(options.Value.MostWaiting, received => dispatcher.HandleAsync(received, working.Token), open, Withdraw, Time, logger);
        try
        {
            var starting = connection.StartAsync(intake, stopping);
            await TellWhenLateAsync(starting, stopping);
            var started = await starting;
            if (started.Trouble is { } refusal)
            {
                Refuse(refusal);
                return;
            }
            logger.DoorOpen(started.Identity!.BotUser, started.Identity.WorkspaceName);
            foreach (var left in await handover.TakeUpAsync(stopping))
                intake.TryTake(left with { IsTakenUp = true });
            await WatchAsync(started.Identity, stopping);
        }
        finally
        {
            await CloseAsync(intake, working);
        }
    }

    /// <summary>A start that takes long is no start under way any more: Slack is out of reach.</summary>
    private async Task TellWhenLateAsync(Task starting, CancellationToken stopping)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        if (await Task.WhenAny(starting, Task.Delay(LookEvery, Time, patience.Token)) != starting)
            Board.Report(Name, ComponentState.Degraded, "Slack does not answer; trying again");
        await patience.CancelAsync();
    }

    private async Task WatchAsync(SlackIdentity identity, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(LookEvery, Time);
        do
        {
            var health = _withdrawn.Task.IsCompletedSuccessfully ? new SlackHealth(SlackState.Refused, 0, await _withdrawn.Task) : connection.Health;
            switch (health.State)
            {
                case SlackState.Refused:
                    Refuse(health.Detail ?? "Slack refused the connection.");
                    return;
                case SlackState.Connected:
                    Board.Report(Name, ComponentState.Running, $"connected to {identity.WorkspaceName}{(health.Sockets > 0 ? $" over {health.Sockets} sockets" : "")}");
                    break;
                default:
                    Board.Report(Name, ComponentState.Degraded, health.Detail ?? "connecting");
                    break;
            }
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }

    private async Task CloseAsync(Intake intake, CancellationTokenSource working)
    {
        // Both at once: what Slack still sends meanwhile is not acknowledged, so that Slack keeps it for later.
        var stopped = connection.StopAsync(CancellationToken.None);
        var left = (await intake.CloseAsync(options.Value.StopPatience, working.CancelAsync)).Where(LeftQuestions.IsWorthKeeping).ToArray();
        if (left.Length > 0)
            logger.LeftUndone(left.Length);
        await handover.LeaveAsync(left);
        await stopped;
    }

    private void Refuse(string trouble)
    {
        Board.Report(Name, ComponentState.Degraded, trouble);
        logger.Refused(trouble);
    }

    private void Withdraw(AccessWithdrawn withdrawn) => _withdrawn.TrySetResult(
        AuthTroubles.Explain(SlackOptions.BotTokenName, withdrawn.What == "app_uninstalled" ? "account_inactive" : "token_revoked"));
}
