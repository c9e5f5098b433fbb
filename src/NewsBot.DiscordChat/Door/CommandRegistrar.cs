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
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(32);

    private readonly Channel<ulong?> _due = Channel.CreateUnbounded<ulong?>(new UnboundedChannelOptions { SingleReader = true });
    private readonly HashSet<ulong> _guilds = [];
    private readonly Dictionary<string, TimeSpan> _pauses = new(StringComparer.Ordinal);
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

    /// <summary>The bot is no longer there.</summary>
    public void Leave(ulong guild)
    {
        lock (_gate)
            _guilds.Remove(guild);
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
            var (asked, registered) = await connection.RegisteredCommandsAsync(guild, stopping);
            if (asked.Done && CommandText.AreSame(registered, wanted))
                return;

            var sent = asked.Done ? await connection.RegisterCommandsAsync(guild, wanted, stopping) : asked;
            if (!sent.Done)
            {
                Postpone(guild, sent, stopping);
                return;
            }

            _pauses.Remove(PlaceOf(guild));
            logger.CommandsRegistered(wanted.Count, PlaceOf(guild));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.WorkFailed("registering commands", failure);
        }
    }

    private async Task<IReadOnlyList<string>> TopicsOfAsync(ulong guild, CancellationToken cancellation) =>
        topics is null ? [] : await topics.TopicsOfAsync(Audience.Of($"{People.Door}:{guild}"), cancellation);

    /// <summary>What Discord calls invalid or forbidden stays so; the rest is tried again, ever more seldom.</summary>
    private void Postpone(ulong? guild, Sent sent, CancellationToken stopping)
    {
        var place = PlaceOf(guild);
        if (sent.Outcome is not (SendOutcome.Unavailable or SendOutcome.RateLimited))
        {
            logger.CommandsNotRegistered(place, sent.Outcome, sent.Detail, "when they change");
            return;
        }

        var pause = _pauses.TryGetValue(place, out var last) && last < LongestPause ? last * 2 : last == default ? FirstPause : last;
        _pauses[place] = pause;
        logger.CommandsNotRegistered(place, sent.Outcome, sent.Detail, $"in {pause}");
        _ = AgainAsync();

        async Task AgainAsync()
        {
            await Task.Delay(pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
