using System.Text.Json;
using Microsoft.Extensions.Logging;
using NewsBot.DiscordChat.BuiltIn.Gateway;
using NewsBot.DiscordChat.BuiltIn.Rest;
using NewsBot.DiscordChat.BuiltIn.Wire;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordChat.BuiltIn;

/// <summary>The built-in client: Discord over plain sockets and HTTP.</summary>
internal sealed class DiscordClient(RestClient rest, Acknowledger acknowledger, ClientSettings settings, TimeProvider time, ILogger<DiscordClient> logger)
    : IDiscordConnection, IGatewayDirectory
{
    private volatile Shard[] _shards = [];
    private SessionBegun? _session;
    private ConnectionHealth _health = new(ConnectionState.Stopped, "not started");

    public ConnectionHealth Health => _health.State is ConnectionState.Connected or ConnectionState.Connecting or ConnectionState.Lost ? Measured() : _health;

    public async Task<string?> RunAsync(Action<DiscordEvent> received, CancellationToken stopping)
    {
        _health = new(ConnectionState.Connecting, "connecting");
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        try
        {
            var count = settings.Shards > 0 ? settings.Shards : await RecommendedShardsAsync(stopping);
            var gate = new IdentifyGate(time, logger);
            _shards = [.. Enumerable.Range(0, count).Select(n => new Shard(new Greeting(settings.Token, n, count), this, gate, time, logger))];

            var running = _shards.Select(shard => shard.RunAsync(frame => Dispatch(frame, received), Note, over.Token)).ToArray();
            var first = await Task.WhenAny(running);
            await over.CancelAsync();
            await Task.WhenAll(running);
            return End(await first);
        }
        catch (GatewayRefusedException refused)
        {
            return End(refused.Message);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return End(null);
        }
    }

    public Task<Sent> AcknowledgeAsync(Interaction interaction, FirstResponse response, CancellationToken cancellation) =>
        acknowledger.SendAsync(interaction, response, cancellation);

    public Task<Sent> ReplyAsync(Interaction interaction, OutgoingMessage message, CancellationToken cancellation) =>
        SendAsync(Routes.Original(HttpMethod.Patch, interaction.ApplicationId, interaction.Token), Outgoing.Message(message), message, cancellation);

    public Task<Sent> FollowUpAsync(Interaction interaction, OutgoingMessage message, bool isPrivate, CancellationToken cancellation) =>
        SendAsync(Routes.FollowUp(interaction.ApplicationId, interaction.Token), Outgoing.Message(message, isPrivate), message, cancellation);

    public Task<Sent> DeleteReplyAsync(Interaction interaction, CancellationToken cancellation) =>
        SendAsync(Routes.Original(HttpMethod.Delete, interaction.ApplicationId, interaction.Token), cancellation);

    public Task<Sent> SendAsync(ulong channel, OutgoingMessage message, ulong? replyTo, string? nonce, CancellationToken cancellation)
    {
        var body = Outgoing.Message(message) with
        {
            Nonce = nonce,
            EnforceNonce = nonce is null ? null : true,
            MessageReference = replyTo is null ? null : new MessageReference($"{replyTo}", FailIfNotExists: false),
        };
        return SendAsync(Routes.Messages(channel, nonce is not null), body, message, cancellation);
    }

    public Task<Sent> EditAsync(ulong channel, ulong message, OutgoingMessage replacement, CancellationToken cancellation) =>
        SendAsync(Routes.Message(HttpMethod.Patch, channel, message), Outgoing.Message(replacement), replacement, cancellation);

    public Task<Sent> DeleteAsync(ulong channel, ulong message, CancellationToken cancellation) =>
        SendAsync(Routes.Message(HttpMethod.Delete, channel, message), cancellation);

    public async Task<RegisteredCommands> RegisteredCommandsAsync(ulong? guild, CancellationToken cancellation)
    {
        var reply = await rest.SendAsync(Routes.Commands(HttpMethod.Get, settings.ApplicationId, guild), cancellation);
        if (reply.Outcome is not SendOutcome.Done)
            return RegisteredCommands.Unread(reply.ToSent());
        return reply.Read(DiscordJson.Default.CommandBodyArray) is { } bodies
            ? new RegisteredCommands(reply.ToSent(), [.. bodies.Select(body => CommandBodies.FromBody(body, ofGuild: guild is not null))])
            : RegisteredCommands.Unread(new Sent(SendOutcome.Unavailable, Detail: "the answer is no list of commands"));
    }

    public async Task<Sent> RegisterCommandsAsync(ulong? guild, IReadOnlyList<CommandDefinition> commands, CancellationToken cancellation)
    {
        var route = Routes.Commands(HttpMethod.Put, settings.ApplicationId, guild);
        var reply = await rest.SendAsync(route, [.. commands.Select(CommandBodies.ToBody)], DiscordJson.Default.CommandBodyArray, cancellation);
        return reply.ToSent();
    }

    public async Task<GatewayBotData> FindAsync(CancellationToken cancellation)
    {
        var reply = await rest.SendAsync(Routes.GatewayBot, cancellation);
        return reply.Outcome switch
        {
            SendOutcome.Done when reply.Read(DiscordJson.Default.GatewayBotData) is { } gateway => gateway,
            SendOutcome.Unauthorized => throw new GatewayRefusedException(GatewayRefusedException.TokenRefused),
            _ => throw new HttpRequestException($"Discord did not say where its gateway is: {reply.Detail}"),
        };
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<int> RecommendedShardsAsync(CancellationToken stopping)
    {
        var pauses = new Pauses(Random.Shared.NextDouble);
        while (true)
        {
            try
            {
                return Math.Max(1, (await FindAsync(stopping)).Shards);
            }
            catch (HttpRequestException e)
            {
                var pause = pauses.Next();
                logger.GatewayNotFound(e.Message, pause);
                await Task.Delay(pause, time, stopping);
            }
        }
    }

    private void Dispatch(GatewayFrame frame, Action<DiscordEvent> received)
    {
        try
        {
            foreach (var happened in Read(frame))
                received(happened);
        }
        catch (JsonException e)
        {
            logger.EventUnreadable(frame.Name ?? "", e);
        }
    }

    private IEnumerable<DiscordEvent> Read(GatewayFrame frame)
    {
        if (frame.Name is not "READY")
            return Incoming.Events(frame, _session?.BotId ?? 0);

        var ready = frame.Data.Deserialize(DiscordJson.Default.ReadyData)!;
        return [_session = new SessionBegun(ready.Application.Id, ready.User.Id, ready.User.Username ?? "")];
    }

    private async Task<Sent> SendAsync(RestRoute route, CancellationToken cancellation) => (await rest.SendAsync(route, cancellation)).ToSent();

    private async Task<Sent> SendAsync(RestRoute route, MessageBody body, OutgoingMessage message, CancellationToken cancellation)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, DiscordJson.Default.MessageBody);
        var reply = await rest.SendAsync(route, () => message.Files.IsEmpty ? RestClient.Json(bytes) : Form(bytes, message), cancellation);
        return reply.ToSent();
    }

    private static MultipartFormDataContent Form(byte[] body, OutgoingMessage message)
    {
        var form = new MultipartFormDataContent { { RestClient.Json(body), "payload_json" } };
        for (var n = 0; n < message.Files.Length; n++)
            form.Add(new ReadOnlyMemoryContent(message.Files[n].Bytes), $"files[{n}]", message.Files[n].Name);
        return form;
    }

    private string? End(string? mend)
    {
        _health = mend is null ? new(ConnectionState.Stopped, "stopped") : new(ConnectionState.Refused, mend);
        return mend;
    }

    private void Note()
    {
        var health = Measured();
        if (Interlocked.Exchange(ref _health, health).State != health.State)
            logger.ConnectionIs(health.State, health.Detail);
    }

    private ConnectionHealth Measured()
    {
        var shards = _shards;
        var connected = shards.Count(shard => shard.State is ConnectionState.Connected);
        if (shards.Length == 0 || connected == 0)
            return new(_session is null ? ConnectionState.Connecting : ConnectionState.Lost, _session is null ? "connecting" : "connection lost; coming back");

        var state = connected == shards.Length ? ConnectionState.Connected : ConnectionState.Lost;
        var slowest = shards.Max(shard => shard.RoundTrip);
        var heart = slowest is { } trip ? $", heartbeat {trip.TotalMilliseconds:0} ms" : "";
        var count = shards.Length == 1 ? "" : $", {connected} of {shards.Length} shards";
        return new(state, $"connected as {_session?.BotName}{count}{heart}");
    }
}

/// <summary>What the client needs to know. Holds the token; never log it.</summary>
internal sealed record ClientSettings(string Token, ulong ApplicationId, int Shards)
{
    public override string ToString() => $"application {ApplicationId}";
}
