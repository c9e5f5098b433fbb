using Discord.WebSocket;
using Microsoft.Extensions.Logging;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordSdk.Reading;

/// <summary>Hands one shard's events on, in their order.</summary>
/// <remarks>Discord.Net raises a shard's events one after the other on the thread that reads, except for its Ready, which waits
/// until all guilds have come. A session is therefore announced by whatever comes first.</remarks>
internal sealed class ShardRelay(DiscordSocketClient shard, ulong application, Action<DiscordEvent> received, ILogger logger)
{
    private readonly Lock _gate = new();
    private readonly HashSet<ulong> _guilds = [];
    private SocketSelfUser? _announced;

    public void Listen()
    {
        shard.Ready += () => RelayAsync(() => null);
        shard.GuildAvailable += guild => RelayAsync(() => _guilds.Add(guild.Id) ? new GuildSeen(guild.Id) : null);
        shard.LeftGuild += guild => RelayAsync(() =>
        {
            _guilds.Remove(guild.Id);
            return new GuildLeft(guild.Id);
        });
        shard.MessageReceived += message => RelayAsync(() => EventReader.Message(message, shard.CurrentUser.Id));
        shard.MessageUpdated += (_, message, _) => RelayAsync(() => message.EditedTimestamp is null ? null : EventReader.Message(message, shard.CurrentUser.Id));
        shard.MessageDeleted += (message, channel) => RelayAsync(() => new MessageGone(message.Id, channel.Id));
        shard.InteractionCreated += interaction => RelayAsync(() => EventReader.Interaction(interaction));
    }

    private Task RelayAsync(Func<DiscordEvent?> read)
    {
        lock (_gate)
        {
            Announce();
            try
            {
                if (read() is { } happened)
                    received(happened);
            }
            catch (Exception e) when (e is InvalidOperationException or NullReferenceException or ArgumentException or FormatException)
            {
                logger.EventUnreadable(e);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>A fresh session brings a fresh object for the bot's own user; a resumed one keeps the old.</summary>
    private void Announce()
    {
        if (shard.CurrentUser is not { } bot || ReferenceEquals(bot, _announced))
            return;

        _announced = bot;
        _guilds.Clear();
        received(new SessionBegun(application, bot.Id, bot.Username));
    }
}
