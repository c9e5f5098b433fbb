using System.Net;
using Discord;
using Discord.Net;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;
using NewsBot.DiscordChat;
using NewsBot.DiscordChat.BuiltIn.Gateway;
using NewsBot.DiscordChat.Connection;
using NewsBot.DiscordSdk.Reading;
using ConnectionState = NewsBot.DiscordChat.Connection.ConnectionState;

namespace NewsBot.DiscordSdk;

/// <summary>Runs Discord.Net's sharded client for as long as there is sense in it.</summary>
/// <remarks>Discord.Net connects again by itself, also where Discord wants it to stop; that is noticed here, and so is a client
/// that does not come back. A client whose run is over still answers the interactions it brought, until the next one is over.</remarks>
internal sealed class GatewayRun(DiscordCredentials credentials, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    /// <summary>A client that is not wholly connected for this long is given up for a fresh one.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(75);

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan CloseWithin = TimeSpan.FromSeconds(5);

    private volatile ConnectionHealth _health = new(ConnectionState.Stopped, "not started");
    private volatile DiscordShardedClient? _client;
    private DiscordShardedClient? _retired;

    public ConnectionHealth Health => _client is { } client ? Measured(client) : _health;

    /// <inheritdoc cref="IDiscordConnection.RunAsync"/>
    public async Task<string?> RunAsync(Action<DiscordEvent> received, CancellationToken stopping)
    {
        var pauses = new Pauses(Random.Shared.NextDouble);
        _health = new(ConnectionState.Connecting, "connecting");
        try
        {
            while (true)
            {
                if (await RunClientAsync(received, pauses, stopping) is { } refusal)
                    return End(refusal);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return End(null);
        }
    }

    public async ValueTask DisposeAsync() => await DisposeAsync(Interlocked.Exchange(ref _retired, null));

    /// <summary>One client's life. Returns what a person must mend, or null when a fresh client may do better.</summary>
    private async Task<string?> RunClientAsync(Action<DiscordEvent> received, Pauses pauses, CancellationToken stopping)
    {
        var refused = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var client = new DiscordShardedClient(ClientSettings.Gateway(credentials));
        client.Log += new LogBridge(logger).WriteAsync;
        try
        {
            await client.LoginAsync(TokenType.Bot, credentials.Token, validateToken: false).WaitAsync(Patience, time, stopping);
            Listen(client, received, refused);
            _client = client;
            await client.StartAsync();
            return await WatchAsync(client, pauses, refused.Task, stopping);
        }
        catch (Exception e) when (e is HttpException or HttpRequestException or IOException or TimeoutException)
        {
            if (RefusalIn(e) is { } refusal)
                return refusal;

            var pause = pauses.Next();
            logger.LoginFailed(e.Message, pause);
            await Task.Delay(pause, time, stopping);
            return null;
        }
        finally
        {
            _client = null;
            await DisconnectAsync(client);
            await DisposeAsync(Interlocked.Exchange(ref _retired, client));
        }
    }

    private void Listen(DiscordShardedClient client, Action<DiscordEvent> received, TaskCompletionSource<string> refused)
    {
        foreach (var shard in client.Shards)
        {
            new ShardRelay(shard, credentials.ApplicationId, received, logger).Listen();
            shard.Connected += NoteAsync;
            shard.Ready += NoteAsync;
            shard.Disconnected += lost =>
            {
                if (RefusalIn(lost) is { } refusal)
                    refused.TrySetResult(refusal);
                if (lost is not OperationCanceledException)
                    logger.ShardLost(shard.ShardId, lost?.InnerException?.Message ?? lost?.Message ?? "no reason");
                return NoteAsync();
            };
        }
    }

    private async Task<string?> WatchAsync(DiscordShardedClient client, Pauses pauses, Task<string> refused, CancellationToken stopping)
    {
        var connectedAt = time.GetTimestamp();
        while (time.GetElapsedTime(connectedAt) < Patience)
        {
            if (await Task.WhenAny(refused, Task.Delay(LookEvery, time, stopping)) == refused)
                return await refused;

            stopping.ThrowIfCancellationRequested();
            if (Measured(client).State is not ConnectionState.Connected)
                continue;
            connectedAt = time.GetTimestamp();
            pauses.Reset();
        }

        logger.StartedAfresh(Patience);
        return null;
    }

    private async Task DisconnectAsync(DiscordShardedClient client)
    {
        // Without a login there are no shards to stop.
        if (client.LoginState is not LoginState.LoggedIn)
            return;

        await client.StopAsync();
        var began = time.GetTimestamp();
        while (client.Shards.Any(shard => shard.ConnectionState is not Discord.ConnectionState.Disconnected) && time.GetElapsedTime(began) < CloseWithin)
            await Task.Delay(TimeSpan.FromMilliseconds(50), time);
    }

    private async Task DisposeAsync(DiscordShardedClient? client)
    {
        try
        {
            if (client is not null)
                await client.DisposeAsync();
        }
        catch (Exception e) when (e is InvalidOperationException or NullReferenceException or OperationCanceledException)
        {
            logger.NotDisposed(e);
        }
    }

    private static string? RefusalIn(Exception? failure) => failure switch
    {
        null => null,
        HttpException { HttpCode: HttpStatusCode.Unauthorized } => GatewayRefusedException.TokenRefused,
        WebSocketClosedException closed when CloseCodes.Read(closed.CloseCode, closed.Reason) is { Next: NextStep.GiveUp } end => end.Reason,
        _ => RefusalIn(failure.InnerException),
    };

    private string? End(string? mend)
    {
        _health = mend is null ? new(ConnectionState.Stopped, "stopped") : new(ConnectionState.Refused, mend);
        return mend;
    }

    private Task NoteAsync()
    {
        if (_client is { } client)
        {
            var before = _health.State;
            _health = Measured(client);
            if (_health.State != before)
                logger.ConnectionIs(_health.State, _health.Detail);
        }

        return Task.CompletedTask;
    }

    private static ConnectionHealth Measured(DiscordShardedClient client)
    {
        var shards = client.Shards;
        var name = client.CurrentUser?.Username;
        var connected = shards.Count(shard => shard.ConnectionState is Discord.ConnectionState.Connected);
        if (connected == 0)
            return new(name is null ? ConnectionState.Connecting : ConnectionState.Lost, name is null ? "connecting" : "connection lost; coming back");

        var count = shards.Count == 1 ? "" : $", {connected} of {shards.Count} shards";
        var slowest = shards.Max(shard => shard.Latency);
        var heart = slowest > 0 ? $", heartbeat {slowest} ms" : "";
        return new(connected == shards.Count ? ConnectionState.Connected : ConnectionState.Lost, $"connected as {name}{count}{heart}");
    }
}
