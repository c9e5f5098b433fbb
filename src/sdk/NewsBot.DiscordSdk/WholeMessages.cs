using System.Buffers;
using Discord.Net.WebSockets;

namespace NewsBot.DiscordSdk;

/// <summary>A socket that hands on packed messages when they are complete.</summary>
/// <remarks>Discord may send a packed message in several socket messages, of which the last ends with zlib's flush mark.
/// Discord.Net takes each for a whole one and loses the stream when it is not.</remarks>
internal sealed class WholeMessages : IWebSocketClient
{
    private readonly IWebSocketClient _socket;
    private readonly ArrayBufferWriter<byte> _packed = new();

    public WholeMessages(IWebSocketClient socket)
    {
        _socket = socket;
        _socket.BinaryMessage += CollectAsync;
    }

    public event Func<byte[], int, int, Task>? BinaryMessage;

    public event Func<string, Task> TextMessage
    {
        add => _socket.TextMessage += value;
        remove => _socket.TextMessage -= value;
    }

    public event Func<Exception, Task> Closed
    {
        add => _socket.Closed += value;
        remove => _socket.Closed -= value;
    }

    private static ReadOnlySpan<byte> FlushMark => [0x00, 0x00, 0xFF, 0xFF];

    public void SetHeader(string key, string value) => _socket.SetHeader(key, value);

    public void SetCancelToken(CancellationToken cancelToken) => _socket.SetCancelToken(cancelToken);

    public Task ConnectAsync(string host)
    {
        _packed.ResetWrittenCount();
        return _socket.ConnectAsync(host);
    }

    public Task DisconnectAsync(int closeCode = 1000) => _socket.DisconnectAsync(closeCode);

    public Task SendAsync(byte[] data, int index, int count, bool isText) => _socket.SendAsync(data, index, count, isText);

    public void Dispose() => _socket.Dispose();

    private async Task CollectAsync(byte[] bytes, int index, int count)
    {
        var piece = bytes.AsSpan(index, count);
        var isWhole = piece.EndsWith(FlushMark);
        if (isWhole && _packed.WrittenCount == 0)
        {
            await RaiseAsync(bytes, index, count);
            return;
        }

        _packed.Write(piece);
        if (!_packed.WrittenSpan.EndsWith(FlushMark))
            return;

        var message = _packed.WrittenSpan.ToArray();
        _packed.ResetWrittenCount();
        await RaiseAsync(message, 0, message.Length);
    }

    private Task RaiseAsync(byte[] bytes, int index, int count) => BinaryMessage?.Invoke(bytes, index, count) ?? Task.CompletedTask;
}
