using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.Conversations;
using NewsBot.DiscordChat.Connection;
using NewsBot.Supervision;

namespace NewsBot.DiscordChat.Door;

/// <summary>The Discord door: keeps the connection, and hands each event to whom it concerns.</summary>
internal sealed class DiscordDoor(IServiceProvider services, ComponentBoard board, TimeProvider time, ILogger<DiscordDoor> logger)
    : SupervisedService("Discord", board, time, logger)
{
    /// <summary>How long answers on their way may take when the bot stops; the connection has had up to two seconds to say goodbye before.</summary>
    private static readonly TimeSpan FinishWithin = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);

    protected override async Task RunAsync(CancellationToken stopping)
    {
        var setup = services.GetRequiredService<DiscordSetup>();
        if (setup.Credentials is null)
        {
            Board.Report(Name, setup.Trouble is null ? ComponentState.Off : ComponentState.Degraded, setup.Trouble ?? "set Discord:Token to turn it on");
            return;
        }

        Board.Report(Name, ComponentState.Starting, "connecting");
        var connection = services.GetRequiredService<IDiscordConnection>();
        var registrar = services.GetRequiredService<CommandRegistrar>();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task[] beside = [registrar.RunAsync(over.Token), LookAsync(connection, over.Token), TakeUpAsync(begun.Task, over.Token)];

        string? mend;
        try
        {
            mend = await connection.RunAsync(Receive(registrar, begun), stopping);
        }
        finally
        {
            await over.CancelAsync();
            await Task.WhenAll(beside).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await FinishAsync();
        if (mend is null)
            return;

        logger.MustBeMended(mend);
        Board.Report(Name, ComponentState.Degraded, mend);
    }

    private Action<DiscordEvent> Receive(CommandRegistrar registrar, TaskCompletionSource begun)
    {
        var interactions = services.GetRequiredService<InteractionDesk>();
        var mentions = services.GetRequiredService<MentionDesk>();
        return happened =>
        {
            switch (happened)
            {
                case Interaction interaction:
                    interactions.Take(interaction);
                    break;
                case MessageSeen message:
                    mentions.Take(message);
                    break;
                case MessageGone gone:
                    mentions.Forget(gone);
                    break;
                case GuildSeen guild:
                    registrar.Watch(guild.GuildId);
                    break;
                case GuildLeft guild:
                    registrar.Leave(guild.GuildId);
                    break;
                case SessionBegun:
                    registrar.Begin();
                    begun.TrySetResult();
                    break;
            }
        };
    }

    /// <summary>Once there is a session: what the run before acknowledged and left undone.</summary>
    private async Task TakeUpAsync(Task begun, CancellationToken stopping)
    {
        await begun.WaitAsync(stopping);
        foreach (var left in await services.GetRequiredService<Handover<DiscordEvent>>().TakeUpAsync(stopping))
        {
            switch (left)
            {
                case Interaction interaction:
                    services.GetRequiredService<InteractionDesk>().TakeUp(interaction);
                    break;
                case MessageSeen message:
                    services.GetRequiredService<MentionDesk>().TakeUp(message);
                    break;
                case MessageGone gone:
                    services.GetRequiredService<MentionDesk>().Forget(gone);
                    break;
            }
        }
    }

    /// <summary>Finishes what is under way as far as there is time, and leaves the rest to the next start.</summary>
    private async Task FinishAsync()
    {
        var began = Time.GetTimestamp();
        await Task.WhenAny(services.GetRequiredService<InteractionDesk>().SettleAsync(), Task.Delay(FinishWithin / 2, Time));
        var left = await services.GetRequiredService<WorkQueue>().FinishAsync(FinishWithin - Time.GetElapsedTime(began), Time);
        if (left.Count > 0)
            logger.LeftUndone(left.Count);
        await services.GetRequiredService<Handover<DiscordEvent>>().LeaveAsync(left);
    }

    /// <summary>Keeps the board true while the connection comes and goes.</summary>
    private async Task LookAsync(IDiscordConnection connection, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(LookEvery, Time);
        do
        {
            var health = connection.Health;
            Board.Report(Name, StateOf(health.State), health.Detail);
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }

    private static ComponentState StateOf(ConnectionState state) => state switch
    {
        ConnectionState.Connected => ComponentState.Running,
        ConnectionState.Connecting => ComponentState.Starting,
        ConnectionState.Stopped => ComponentState.Off,
        _ => ComponentState.Degraded,
    };
}
