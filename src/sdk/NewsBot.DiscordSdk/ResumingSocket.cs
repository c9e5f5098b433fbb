using System.Buffers;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Discord.Net;
using Discord.Net.WebSockets;
using Discord.WebSocket;
using NewsBot.DiscordChat.BuiltIn.Gateway;
using NewsBot.DiscordChat.BuiltIn.Wire;

namespace NewsBot.DiscordSdk;

/// <summary>The socket under Discord.Net's gateway client, which keeps the session wherever Discord lets it be taken up again.</summary>
/// <remarks>Discord.Net's own answers every close with 1000, which gives the session up; Discord.Net begins anew on any invalid
/// session, and loses a packed message that comes in several pieces. So messages are put together and unpacked here, and a session
/// that is invalid but resumable ends the connection instead. Messages are handed over one after the other.</remarks>
internal sealed class ResumingSocket(IWebProxy? proxy) : IWebSocketClient
{
    private const int GivesSessionUp = 1000;
    private const int KeepsSession = 4000;

    /// <summary>A dead peer reads no goodbye.</summary>
    private static readonly TimeSpan CloseWithin = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly SemaphoreSlim _sending = new(1, 1);
    private CancellationToken _cancelled;
    private ClientWebSocket? _socket;
    private Task _reading = Task.CompletedTask;

    /// <summary>Never raised: what comes packed is unpacked here.</summary>
    public event Func<byte[], int, int, Task>? BinaryMessage
    {
        add { }
        remove { }
    }

    public event Func<string, Task>? TextMessage;

    /// <summary>The connection ended, and not because it was asked to.</summary>
    public event Func<Exception, Task>? Closed;

    public void SetHeader(string key, string value) => _headers[key] = value;

    public void SetCancelToken(CancellationToken cancelToken) => _cancelled = cancelToken;

    public async Task ConnectAsync(string host)
    {
        await DisconnectAsync();
        await _reading;
        var socket = new ClientWebSocket();
        socket.Options.Proxy = proxy;
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        foreach (var (name, value) in _headers)
            socket.Options.SetRequestHeader(name, value);
        await socket.ConnectAsync(new Uri(host), _cancelled);

        _socket = socket;
        var reading = ReadAsync(socket, _cancelled);
        _reading = reading;
        _ = EndAsync(socket, reading);
    }

    public async Task DisconnectAsync(int closeCode = GivesSessionUp)
    {
        if (Interlocked.Exchange(ref _socket, null) is { } socket)
            await CloseAsync(socket, closeCode);
    }

    public async Task SendAsync(byte[] data, int index, int count, bool isText)
    {
        if (_socket is not { } socket)
            return;

        await _sending.WaitAsync(_cancelled);
        try
        {
            await socket.SendAsync(data.AsMemory(index, count), isText ? WebSocketMessageType.Text : WebSocketMessageType.Binary, endOfMessage: true, _cancelled);
        }
        finally
        {
            _sending.Release();
        }
    }

    public void Dispose()
    {
        Interlocked.Exchange(ref _socket, null)?.Dispose();
        _sending.Dispose();
    }

    /// <summary>Hands messages over until the connection ends, and returns why it did; null when it was asked to.</summary>
    private async Task<Exception?> ReadAsync(ClientWebSocket socket, CancellationToken cancelled)
    {
        var received = new ArrayBufferWriter<byte>(16 * 1024);
        using var inflater = new Inflater();
        try
        {
            while (true)
            {
                var piece = await socket.ReceiveAsync(received.GetMemory(16 * 1024), cancelled);
                if (piece.MessageType is WebSocketMessageType.Close)
                    return new WebSocketClosedException((int)(socket.CloseStatus ?? WebSocketCloseStatus.Empty), socket.CloseStatusDescription);

                received.Advance(piece.Count);
                if (received.WrittenCount > Inflater.MostBytes)
                    return new InvalidDataException("A gateway message without end.");
                var isPacked = piece.MessageType is WebSocketMessageType.Binary;
                if (!piece.EndOfMessage || (isPacked && !Inflater.IsComplete(received.WrittenSpan)))
                    continue;

                var message = isPacked ? inflater.Inflate(received.WrittenMemory) : received.WrittenMemory;
                received.ResetWrittenCount();
                if (SaysResumable(message.Span))
                    return new GatewayReconnectException("Discord called the session invalid, but lets it be taken up");
                await (TextMessage?.Invoke(Encoding.UTF8.GetString(message.Span)) ?? Task.CompletedTask);
            }
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception e)
        {
            // Whatever a handler of Discord.Net's throws; the connection is then begun afresh.
            return e;
        }
    }

    private async Task EndAsync(ClientWebSocket socket, Task<Exception?> reading)
    {
        if (await reading is not { } end || Interlocked.CompareExchange(ref _socket, null, socket) != socket)
            return;

        var givesUp = end is WebSocketClosedException closed && CloseCodes.Read(closed.CloseCode, closed.Reason).Next is not NextStep.Resume;
        await CloseAsync(socket, givesUp ? GivesSessionUp : KeepsSession);
        await (Closed?.Invoke(end) ?? Task.CompletedTask);
    }

    private static async Task CloseAsync(ClientWebSocket socket, int code)
    {
        using var patience = new CancellationTokenSource(CloseWithin);
        try
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, null, patience.Token);
        }
        catch (Exception e) when (e is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // It is gone already.
        }
        finally
        {
            socket.Dispose();
        }
    }

    /// <summary>Invalid sessions come in messages of a few dozen bytes; longer ones are not looked at.</summary>
    private static bool SaysResumable(ReadOnlySpan<byte> message) =>
        message.Length < 128
        && JsonSerializer.Deserialize(message, DiscordJson.Default.GatewayFrame) is { Op: Op.InvalidSession, Data.ValueKind: JsonValueKind.True };
}
