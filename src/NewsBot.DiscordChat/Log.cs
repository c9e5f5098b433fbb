using Microsoft.Extensions.Logging;
using NewsBot.DiscordChat.BuiltIn.Gateway;
using NewsBot.DiscordChat.BuiltIn.Rest;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordChat;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "Discord is {State}: {Detail}")]
    public static partial void ConnectionIs(this ILogger logger, ConnectionState state, string detail);

    [LoggerMessage(LogLevel.Warning, "Lost shard {Shard}: {Reason}; next: {Next}, in {Pause}")]
    public static partial void ConnectionLost(this ILogger logger, int shard, string reason, NextStep next, TimeSpan pause);

    [LoggerMessage(LogLevel.Debug, "The connection of shard {Shard} broke")]
    public static partial void SocketBroke(this ILogger logger, int shard, Exception failure);

    [LoggerMessage(LogLevel.Debug, "Shard {Shard} could not send")]
    public static partial void SocketTaskFailed(this ILogger logger, int shard, Exception failure);

    [LoggerMessage(LogLevel.Warning, "Shard {Shard} received a frame that cannot be read; it is skipped")]
    public static partial void FrameUnreadable(this ILogger logger, int shard, Exception failure);

    [LoggerMessage(LogLevel.Warning, "An event {Event} cannot be read; it is skipped")]
    public static partial void EventUnreadable(this ILogger logger, string @event, Exception failure);

    [LoggerMessage(LogLevel.Error, "Discord allows no further session starts today; the next in {Reset}")]
    public static partial void SessionStartsUsedUp(this ILogger logger, TimeSpan reset);

    [LoggerMessage(LogLevel.Warning, "Shard {Shard} has begun {Most} sessions within the hour; the next in {Wait}")]
    public static partial void IdentifyHeldBack(this ILogger logger, int shard, int most, TimeSpan wait);

    [LoggerMessage(LogLevel.Warning, "{Trouble}; next try in {Pause}")]
    public static partial void GatewayNotFound(this ILogger logger, string trouble, TimeSpan pause);

    [LoggerMessage(LogLevel.Warning, "Discord could not be reached for {Route}")]
    public static partial void RequestFailed(this ILogger logger, RestRoute route, Exception failure);

    [LoggerMessage(LogLevel.Warning, "Discord asks to wait with {Route} (everything: {IsGlobal}) for {Wait}")]
    public static partial void RateLimited(this ILogger logger, RestRoute route, bool isGlobal, TimeSpan wait);

    [LoggerMessage(LogLevel.Error, "Discord is given up: {Mend}")]
    public static partial void MustBeMended(this ILogger logger, string mend);

    [LoggerMessage(LogLevel.Warning, "{Interaction} was not acknowledged ({Outcome}): {Detail}")]
    public static partial void NotAcknowledged(this ILogger logger, Interaction interaction, SendOutcome outcome, string detail);

    [LoggerMessage(LogLevel.Warning, "The answer to {Work} was not delivered ({Outcome}): {Detail}")]
    public static partial void NotDelivered(this ILogger logger, string work, SendOutcome outcome, string detail);

    [LoggerMessage(LogLevel.Error, "{Work} failed")]
    public static partial void WorkFailed(this ILogger logger, string work, Exception failure);

    [LoggerMessage(LogLevel.Warning, "{Left} questions from Discord were still under way when the bot stopped; the next start takes them up")]
    public static partial void LeftUndone(this ILogger logger, int left);

    [LoggerMessage(LogLevel.Warning, "Too many questions at once; a mention in channel {Channel} gets no answer")]
    public static partial void MentionDropped(this ILogger logger, ulong channel);

    [LoggerMessage(LogLevel.Information, "Registered {Count} commands {Place}")]
    public static partial void CommandsRegistered(this ILogger logger, int count, string place);

    [LoggerMessage(LogLevel.Warning, "The commands {Place} could not be registered ({Outcome}): {Detail}; next try: {Next}")]
    public static partial void CommandsNotRegistered(this ILogger logger, string place, SendOutcome outcome, string detail, string next);
}
