using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using NewsBot.Articles;
using NewsBot.DiscordChat.Commands;
using NewsBot.DiscordChat.Connection;
using NewsBot.Topics;

namespace NewsBot.DiscordChat.Door;

/// <summary>Keeps Discord's lists of commands as they should be, one place after another, writing only where they differ.</summary>
internal sealed class CommandRegistrar(IDiscordConnection connection, CommandCatalog catalog, TimeProvider time, ILogger<CommandRegistrar> logger, ITopicCatalog? topics = null)
{
    private static readonly TimeSpan AgainAfter = TimeSpan.FromMinutes(1);

    private readonly Channel<ulong?> _due = Channel.CreateUnbounded<ulong?>(new UnboundedChannelOptions { SingleReader = true });
    private readonly HashSet<ulong> _guilds = [];
    private readonly Lock _gate = new();

    /// <summary>Looks after the commands that are everywhere.</summary>
    public void Begin() => _due.Writer.TryWrite(null);

    /// <summary>Looks after a guild's topics, now and whenever they change.</summary>
    public void Watch(ulong guild)
    {
        lock (_gate)
        {
            if (!_guilds.Add(guild))
                return;
        }

        _due.Writer.TryWrite(guild);
    }

    public async Task RunAsync(CancellationToken stopping)
    {
        if (topics is not null)
            topics.Changed += OnTopicsChanged;
        try
        {
            await foreach (var guild in _due.Reader.ReadAllAsync(stopping))
                await KeepAsync(guild, stopping);
        }
        finally
        {
            if (topics is not null)
                topics.Changed -= OnTopicsChanged;
        }
    }

    private async Task KeepAsync(ulong? guild, CancellationToken stopping)
    {
        try
        {
            var wanted = guild is { } id ? catalog.ForGuild(await TopicsOfAsync(id, stopping)) : catalog.Everywhere();
            var registered = await connection.RegisteredCommandsAsync(guild, stopping);
            if (registered is not null && CommandText.AreSame(registered, wanted))
                return;

            var sent = registered is null ? new Sent(SendOutcome.Unavailable, Detail: "the registered commands could not be read") : await connection.RegisterCommandsAsync(guild, wanted, stopping);
            if (sent.Done)
                logger.CommandsRegistered(wanted.Count, PlaceOf(guild));
            else
                Postpone(guild, sent, stopping);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.WorkFailed("registering commands", failure);
        }
    }

    private async Task<IReadOnlyList<string>> TopicsOfAsync(ulong guild, CancellationToken cancellation) =>
        topics is null ? [] : await topics.TopicsOfAsync(Audience.Of($"{People.Door}:{guild}"), cancellation);

    /// <summary>What Discord calls invalid or forbidden stays so; the rest is tried again.</summary>
    private void Postpone(ulong? guild, Sent sent, CancellationToken stopping)
    {
        logger.CommandsNotRegistered(PlaceOf(guild), sent.Outcome, sent.Detail);
        if (sent.Outcome is SendOutcome.Unavailable or SendOutcome.RateLimited)
            _ = AgainAsync();

        async Task AgainAsync()
        {
            await Task.Delay(AgainAfter, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _due.Writer.TryWrite(guild);
        }
    }

    private void OnTopicsChanged(Audience community)
    {
        lock (_gate)
        {
            foreach (var guild in _guilds.Where(guild => community == Audience.Everyone || community == Audience.Of($"{People.Door}:{guild}")))
                _due.Writer.TryWrite(guild);
        }
    }

    private static string PlaceOf(ulong? guild) => guild is { } id ? $"guild {id}" : "everywhere";
}
