using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace NewsBot.ChatTests.Slack.StandIn;

/// <summary>Slack's end of one socket.</summary>
/// <param name="isDeaf">Says hello, then neither hears nor says anything: nothing is read, so not even a ping is answered.</param>
internal sealed class SlackSocket(WebSocket socket, SlackSockets sockets, bool isDeaf)
{
    private readonly Channel<string> _out = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _saidHello;

    public Task Ended => _ended.Task;

    public void Send(string frame)
    {
        if (isDeaf && _saidHello)
            return;
        _saidHello = true;
        _out.Writer.TryWrite(frame);
    }

    public void Abort() => socket.Abort();

    public async Task RunAsync(CancellationToken stopping)
    {
        var sending = SendAllAsync(stopping);
        try
        {
            if (isDeaf)
                await Task.Delay(Timeout.Infinite, stopping);
            await ReceiveAllAsync(stopping);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            // The client went away; that is its right.
        }
        finally
        {
            _ended.TrySetResult();
            _out.Writer.TryComplete();
            await sending;
        }
    }

    private async Task SendAllAsync(CancellationToken stopping)
    {
        try
        {
            await foreach (var frame in _out.Reader.ReadAllAsync(stopping))
                await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, stopping);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // As above.
        }
    }

    private async Task ReceiveAllAsync(CancellationToken stopping)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.GetMemory(4096), stopping);
            if (received.MessageType is WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, stopping);
                return;
            }

            buffer.Advance(received.Count);
            if (!received.EndOfMessage)
                continue;
            using (var message = JsonDocument.Parse(buffer.WrittenMemory))
            {
                if (message.RootElement.TryGetProperty("envelope_id", out var id))
                    sockets.Acknowledge(this, id.GetString()!);
            }
            buffer.ResetWrittenCount();
        }
    }
}
