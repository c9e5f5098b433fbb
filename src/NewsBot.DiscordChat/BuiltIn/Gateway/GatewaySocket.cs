using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NewsBot.DiscordChat.BuiltIn.Wire;

namespace NewsBot.DiscordChat.BuiltIn.Gateway;

/// <summary>One connection to the gateway, from HELLO to its end.</summary>
/// <remarks>One reader. What ends a connection is recorded once, by whoever notices first; the reader then returns it.</remarks>
internal sealed class GatewaySocket(Greeting greeting, Session session, Action<GatewayFrame> dispatched, Action identified, TimeProvider time, ILogger logger) : IDisposable
{
    public static readonly TimeSpan HelloWithin = TimeSpan.FromSeconds(20);
    public static readonly TimeSpan SessionWithin = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan CloseWithin = TimeSpan.FromSeconds(2);

    /// <summary>Closes without ending the session; 1000 would end it.</summary>
    private const WebSocketCloseStatus KeepSession = (WebSocketCloseStatus)4000;

    private readonly ClientWebSocket _socket = new();
    private readonly Inflater _inflater = new();
    private readonly ArrayBufferWriter<byte> _packed = new(16 * 1024);
    private readonly SemaphoreSlim _sending = new(1);
    private readonly SendBudget _budget = new(time);
    private readonly CancellationTokenSource _over = new();
    private SocketEnd? _end;
    private Reached _reached;

    public Heart Heart { get; } = new(time, Random.Shared.NextDouble);

    public async Task<SocketEnd> RunAsync(Uri url, CancellationToken stopping)
    {
        using var patience = new CancellationTokenSource(HelloWithin, time);
        using var impatient = patience.Token.Register(() => EndBy(new SocketEnd(NextStep.Resume, "Discord gave no session in time"), KeepSession));
        using var asked = stopping.Register(() => EndBy(new SocketEnd(NextStep.Stop, "stopping"), WebSocketCloseStatus.NormalClosure));
        try
        {
            await ConnectAsync(url, patience.Token, stopping);
            return await ReadAsync(patience);
        }
        catch (Exception e) when (e is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidDataException)
        {
            logger.SocketBroke(greeting.Shard, e);
            return Ended(CloseCodes.Read(null, null));
        }
        finally
        {
            await _over.CancelAsync();
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _inflater.Dispose();
        _sending.Dispose();
        _over.Dispose();
    }

    private async Task ConnectAsync(Uri url, CancellationToken patience, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience, stopping);
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await _socket.ConnectAsync(new UriBuilder(url) { Query = "v=10&encoding=json&compress=zlib-stream" }.Uri, either.Token);
    }

    private async Task<SocketEnd> ReadAsync(CancellationTokenSource patience)
    {
        while (true)
        {
            var received = await _socket.ReceiveAsync(_packed.GetMemory(16 * 1024), CancellationToken.None);
            if (received.MessageType == WebSocketMessageType.Close)
                return Ended(CloseCodes.Read((int?)_socket.CloseStatus, _socket.CloseStatusDescription));

            _packed.Advance(received.Count);
            if (_packed.WrittenCount > Inflater.MostBytes)
                throw new InvalidDataException("A gateway message without end.");
            if (!received.EndOfMessage || (received.MessageType == WebSocketMessageType.Binary && !Inflater.IsComplete(_packed.WrittenSpan)))
                continue;

            var message = received.MessageType == WebSocketMessageType.Binary ? _inflater.Inflate(_packed.WrittenMemory) : _packed.WrittenMemory;
            Handle(message.Span, patience);
            _packed.ResetWrittenCount();
        }
    }

    private void Handle(ReadOnlySpan<byte> message, CancellationTokenSource patience)
    {
        GatewayFrame frame;
        try
        {
            frame = JsonSerializer.Deserialize(message, DiscordJson.Default.GatewayFrame)!;
        }
        catch (JsonException e)
        {
            logger.FrameUnreadable(greeting.Shard, e);
            return;
        }

        switch (frame.Op)
        {
            case Op.Hello:
                _reached = Reached.Hello;
                patience.CancelAfter(SessionWithin);
                Greet(frame.Data.Deserialize(DiscordJson.Default.HelloData)!);
                break;
            case Op.Dispatch:
                Dispatch(frame, patience);
                break;
            case Op.Heartbeat:
                Forget(HeartbeatAsync(CancellationToken.None));
                break;
            case Op.HeartbeatAck:
                Heart.Acknowledged();
                break;
            case Op.Reconnect:
                EndBy(new SocketEnd(NextStep.Resume, "Discord asked to reconnect"), KeepSession);
                break;
            case Op.InvalidSession:
                var resumable = frame.Data.ValueKind == JsonValueKind.True;
                EndBy(new SocketEnd(resumable ? NextStep.Resume : NextStep.Identify, "Discord called the session invalid"), KeepSession);
                break;
        }
    }

    private void Greet(HelloData hello)
    {
        Forget(BeatAsync(TimeSpan.FromMilliseconds(Math.Clamp(hello.HeartbeatInterval, 100, 300_000))));
        Forget(session.CanResume
            ? SendAsync(JsonSerializer.SerializeToUtf8Bytes(greeting.Resume(session), DiscordJson.Default.ResumeFrame), isHeartbeat: false, CancellationToken.None)
            : IdentifyAsync());
    }

    private async Task IdentifyAsync()
    {
        await SendAsync(JsonSerializer.SerializeToUtf8Bytes(greeting.Identify(), DiscordJson.Default.IdentifyFrame), isHeartbeat: false, CancellationToken.None);
        identified();
    }

    private void Dispatch(GatewayFrame frame, CancellationTokenSource patience)
    {
        if (frame.Name is "READY")
        {
            var ready = frame.Data.Deserialize(DiscordJson.Default.ReadyData)!;
            session.Begin(ready.SessionId, ready.ResumeGatewayUrl);
        }

        if (frame.Name is "READY" or "RESUMED")
        {
            _reached = Reached.Session;
            patience.CancelAfter(Timeout.InfiniteTimeSpan);
        }

        dispatched(frame);
        if (frame.Sequence is { } sequence)
            session.Saw(sequence);
    }

    private async Task BeatAsync(TimeSpan interval)
    {
        await Heart.BeatAsync(interval, HeartbeatAsync, _over.Token);
        EndBy(new SocketEnd(NextStep.Resume, "a heartbeat was not answered"), KeepSession);
    }

    private Task HeartbeatAsync(CancellationToken cancellation)
    {
        var beat = new HeartbeatFrame(Op.Heartbeat, session.Sequence == 0 ? null : session.Sequence);
        return SendAsync(JsonSerializer.SerializeToUtf8Bytes(beat, DiscordJson.Default.HeartbeatFrame), isHeartbeat: true, cancellation);
    }

    private async Task SendAsync(byte[] frame, bool isHeartbeat, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _over.Token);
        await _sending.WaitAsync(either.Token);
        try
        {
            while (!_budget.TryTake(isHeartbeat))
                await Task.Delay(TimeSpan.FromSeconds(1), time, either.Token);
            await _socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, either.Token);
        }
        finally
        {
            _sending.Release();
        }
    }

    private SocketEnd Ended(SocketEnd otherwise) => (_end ?? otherwise) with { Reached = _reached };

    private void EndBy(SocketEnd end, WebSocketCloseStatus status)
    {
        if (Interlocked.CompareExchange(ref _end, end, null) is null)
            Forget(CloseAsync(status));
    }

    /// <summary>Says goodbye, and does not wait long for an answer: a dead peer gives none.</summary>
    private async Task CloseAsync(WebSocketCloseStatus status)
    {
        try
        {
            using var patience = new CancellationTokenSource(CloseWithin, time);
            await _socket.CloseOutputAsync(status, null, patience.Token);
            await Task.Delay(CloseWithin, time, _over.Token);
        }
        finally
        {
            _socket.Abort();
        }
    }

    /// <summary>Lets a task run beside the reader; when it fails the connection is broken, which the reader notices.</summary>
    private void Forget(Task task) => task.ContinueWith(
        failed => logger.SocketTaskFailed(greeting.Shard, failed.Exception!.GetBaseException()),
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);
}
