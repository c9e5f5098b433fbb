using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using NewsBot.SlackChat.Client.Wire;
using NewsBot.SlackChat.Connection;

namespace NewsBot.SlackChat.Client;

/// <summary>Why a link wants a successor.</summary>
internal enum LinkEnd
{
    /// <summary>Slack, or its age, asks for another one; until then it still works.</summary>
    Due,

    /// <summary>It is closed or dead.</summary>
    Ended,

    /// <summary>Socket Mode was turned off for the app.</summary>
    Disabled,
}

/// <summary>One open socket: reads envelopes, hands their events over, acknowledges what was taken.</summary>
/// <remarks>Acknowledgements leave through a writer of their own, so nothing that happens to an event can delay the next
/// one's. A socket whose pings stay unanswered is aborted by the runtime and ends like any other.</remarks>
internal sealed class SocketLink : IAsyncDisposable
{
    private const int MostBytes = 1 << 20;
    private const int MostUnsent = 10_000;
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly ClientWebSocket _socket = new();
    private readonly ISlackListener _listener;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Channel<Acknowledgement> _unsent = Channel.CreateBounded<Acknowledgement>(new BoundedChannelOptions(MostUnsent) { SingleReader = true });
    private readonly TaskCompletionSource<TimeSpan?> _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<LinkEnd> _due = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _abort = new();
    private readonly long _openedAt;
    private Task _reading = Task.CompletedTask;
    private Task _writing = Task.CompletedTask;

    private SocketLink(ISlackListener listener, SocketTuning tuning, TimeProvider time, ILogger logger)
    {
        _listener = listener;
        _time = time;
        _logger = logger;
        _openedAt = time.GetTimestamp();
        _socket.Options.KeepAliveInterval = tuning.PingInterval;
        _socket.Options.KeepAliveTimeout = tuning.PongTimeout;
    }

    /// <summary>How long Slack means to keep it; null when Slack did not say.</summary>
    public TimeSpan? Lifetime { get; private set; }

    public TimeSpan Age => _time.GetElapsedTime(_openedAt);

    /// <summary>Completes when a successor is wanted.</summary>
    public Task<LinkEnd> Due => _due.Task;

    /// <summary>Completes when nothing more can come.</summary>
    public Task Ended => _reading;

    /// <summary>Opens a socket and waits for Slack's hello; null when either fails.</summary>
    /// <param name="ticket">Holds a secret; never logged.</param>
    public static async Task<SocketLink?> OpenAsync(Uri ticket, ISlackListener listener, SocketTuning tuning, TimeProvider time, ILogger logger, CancellationToken cancellation)
    {
        var link = new SocketLink(listener, tuning, time, logger);
        using var timeout = new CancellationTokenSource(ConnectTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            await link._socket.ConnectAsync(ticket, either.Token);
            link._reading = link.ReadAsync();
            link._writing = link.WriteAsync();
            link.Lifetime = await link._hello.Task.WaitAsync(either.Token);
            return link;
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or HttpRequestException)
        {
            logger.SocketNotOpened(failure is WebSocketException e ? e.WebSocketErrorCode.ToString() : failure.GetType().Name);
            await link.DisposeAsync();
            cancellation.ThrowIfCancellationRequested();
            return null;
        }
    }

    /// <summary>Closes in good order; what Slack still sends until it agrees is handled.</summary>
    public async Task CloseAsync()
    {
        try
        {
            if (_socket.State is WebSocketState.Open)
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None).WaitAsync(CloseTimeout, _time);
            await _reading.WaitAsync(CloseTimeout, _time);
        }
        catch (Exception failure) when (failure is WebSocketException or TimeoutException or ObjectDisposedException or InvalidOperationException)
        {
            // It is thrown away either way.
        }
        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _abort.CancelAsync();
        _unsent.Writer.TryComplete();
        await Task.WhenAll(_reading, _writing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _socket.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        try
        {
            while (await ReadMessageAsync(buffer))
                Handle(EnvelopeReader.Read(buffer.WrittenSpan), _time.GetTimestamp());
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or IOException)
        {
            _logger.SocketLost(failure is WebSocketException e ? e.WebSocketErrorCode.ToString() : failure.GetType().Name);
        }
        finally
        {
            _hello.TrySetCanceled();
            _due.TrySetResult(LinkEnd.Ended);
            _unsent.Writer.TryComplete();
        }
    }

    /// <summary>False when Slack closed the socket, or sends more than any event can be.</summary>
    private async Task<bool> ReadMessageAsync(ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        while (buffer.WrittenCount < MostBytes)
        {
            var received = await _socket.ReceiveAsync(buffer.GetMemory(4096), _abort.Token);
            if (received.MessageType is WebSocketMessageType.Close)
                return false;

            buffer.Advance(received.Count);
            if (received.EndOfMessage)
                return true;
        }
        return false;
    }

    private void Handle(SocketMessage message, long arrivedAt)
    {
        switch (message.Kind)
        {
            case SocketMessageKind.Hello:
                _hello.TrySetResult(message.Lifetime);
                break;
            case SocketMessageKind.Disconnect:
                _logger.DisconnectAsked(message.Reason ?? "no reason");
                _due.TrySetResult(message.Reason == "link_disabled" ? LinkEnd.Disabled : LinkEnd.Due);
                break;
            case SocketMessageKind.Envelope when message.Event is null || _listener.TryTake(message.Event):
                _unsent.Writer.TryWrite(new Acknowledgement(message.EnvelopeId!, arrivedAt));
                break;
        }
    }

    private async Task WriteAsync()
    {
        try
        {
            await foreach (var (id, arrivedAt) in _unsent.Reader.ReadAllAsync(_abort.Token))
            {
                var bytes = JsonSerializer.SerializeToUtf8Bytes(new AcknowledgementWire(id), SlackJson.Default.AcknowledgementWire);
                await _socket.SendAsync(bytes, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, _abort.Token);
                SlackTelemetry.Platform.Acknowledged(_time.GetElapsedTime(arrivedAt), done: true);
            }
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The reading side notices too, and says so.
            await _abort.CancelAsync();
        }
    }

    private readonly record struct Acknowledgement(string EnvelopeId, long ArrivedAt);
}
