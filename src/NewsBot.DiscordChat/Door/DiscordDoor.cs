using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.DiscordChat.Connection;
using NewsBot.Supervision;

namespace NewsBot.DiscordChat.Door;

/// <summary>The Discord door: keeps the connection, and hands each event to whom it concerns.</summary>
internal sealed class DiscordDoor(IServiceProvider services, ComponentBoard board, TimeProvider time, ILogger<DiscordDoor> logger)
    : SupervisedService("Discord", board, time, logger)
{
    /// <summary>How long answers on their way may take when the bot stops.</summary>
    private static readonly TimeSpan FinishWithin = TimeSpan.FromSeconds(6);

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
        var registering = registrar.RunAsync(over.Token);
        var looking = LookAsync(connection, over.Token);

        var mend = await connection.RunAsync(Receive(registrar), stopping);

        await over.CancelAsync();
        await Task.WhenAll(registering, looking).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await services.GetRequiredService<WorkQueue>().FinishAsync(FinishWithin, Time);
        if (mend is null)
            return;

        logger.MustBeMended(mend);
        Board.Report(Name, ComponentState.Degraded, mend);
    }

    private Action<DiscordEvent> Receive(CommandRegistrar registrar)
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
                case SessionBegun:
                    registrar.Begin();
                    break;
            }
        };
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
