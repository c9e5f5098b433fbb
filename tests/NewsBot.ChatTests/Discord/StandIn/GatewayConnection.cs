using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace NewsBot.ChatTests.Discord.StandIn;

/// <summary>One socket, as Discord's end of it behaves.</summary>
internal sealed class GatewayConnection(StandInGateway gateway, WebSocket socket, bool isPacked, bool cameToResume, TimeProvider time)
{
    private readonly Channel<string> _out = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Queue<long> _received = new();
    private long _lastBeat = time.GetTimestamp();
    private GatewaySession? _session;

    public GatewaySession? Session => _session;

    /// <summary>By the address that READY named.</summary>
    public bool CameToResume { get; } = cameToResume;

    public void Queue(string frame) => _out.Writer.TryWrite(frame);

    public async Task RunAsync(CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        if (!gateway.Faults.IsMute && !gateway.Faults.IsDeaf)
            Queue($$$"""{"op":10,"d":{"heartbeat_interval":{{{gateway.HeartbeatInterval.TotalMilliseconds:0}}}},"s":null,"t":null}""");

        var sending = SendAsync(over.Token);
        var watching = WatchHeartbeatsAsync(over.Token);
        try
        {
            await ReceiveAsync(over.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            // The client went away; that is its right.
        }
        finally
        {
            _session?.Detach(this);
            await over.CancelAsync();
            _out.Writer.TryComplete();
            await Task.WhenAll(sending, watching).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public Task CloseAsync(int code, string words = "") =>
        socket.State is WebSocketState.Open ? socket.CloseOutputAsync((WebSocketCloseStatus)code, words, CancellationToken.None) : Task.CompletedTask;

    public void Abort() => socket.Abort();

    /// <summary>After an invalid session a client may identify on the same socket.</summary>
    public void Forget()
    {
        _session?.Detach(this);
        _session = null;
    }

    private async Task SendAsync(CancellationToken cancellation)
    {
        using var packed = new MemoryStream();
        using var packer = new ZLibStream(packed, CompressionLevel.Fastest);
        await foreach (var frame in _out.Reader.ReadAllAsync(cancellation))
        {
            if (gateway.Faults.IsDeaf)
                continue;

            var bytes = Encoding.UTF8.GetBytes(frame);
            if (!isPacked)
            {
                await socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancellation);
                continue;
            }

            packed.SetLength(0);
            packer.Write(bytes);
            packer.Flush();
            await SendInPiecesAsync(packed.ToArray(), cancellation);
        }
    }

    /// <summary>Now and then a message arrives in two socket messages, as Discord's documentation says it may.</summary>
    private async Task SendInPiecesAsync(byte[] packed, CancellationToken cancellation)
    {
        var cut = packed.Length > 64 && packed.Length % 7 == 0 ? packed.Length / 2 : packed.Length;
        await socket.SendAsync(packed.AsMemory(0, cut), WebSocketMessageType.Binary, endOfMessage: true, cancellation);
        if (cut == packed.Length)
            return;

        gateway.Split++;
        await socket.SendAsync(packed.AsMemory(cut), WebSocketMessageType.Binary, endOfMessage: true, cancellation);
    }

    private async Task ReceiveAsync(CancellationToken cancellation)
    {
        var buffer = new byte[4097];
        while (true)
        {
            var count = 0;
            ValueWebSocketReceiveResult received;
            do
            {
                received = await socket.ReceiveAsync(buffer.AsMemory(count), cancellation);
                count += received.Count;
            }
            while (!received.EndOfMessage && count < buffer.Length);

            if (received.MessageType is WebSocketMessageType.Close)
            {
                await gateway.ClosedByClientAsync(this, (int)(socket.CloseStatus ?? 0));
                if (!gateway.Faults.IsDeaf)
                    await CloseAsync(1000);
                return;
            }

            if (gateway.Faults.IsDeaf)
                continue;
            if (count > 4096)
                await CloseAsync(4002, "Payload too large.");
            else if (IsFlood())
                await CloseAsync(4008, "Rate limited.");
            else if (JsonNode.Parse(buffer.AsSpan(0, count)) is JsonObject frame)
                await HandleAsync(frame);
            else
                await CloseAsync(4002, "Error while decoding payload.");
        }
    }

    private bool IsFlood()
    {
        var now = time.GetTimestamp();
        _received.Enqueue(now);
        while (time.GetElapsedTime(_received.Peek(), now).TotalSeconds >= 60)
            _received.Dequeue();
        return _received.Count > 120;
    }

    private async Task HandleAsync(JsonObject frame)
    {
        switch (frame["op"]!.GetValue<int>())
        {
            case 1:
                _lastBeat = time.GetTimestamp();
                gateway.Heartbeats++;
                if (!gateway.Faults.SkipsAcks)
                    Queue("""{"op":11,"d":null,"s":null,"t":null}""");
                break;
            case 2 when _session is not null:
                await CloseAsync(4005, "Already authenticated.");
                break;
            case 2:
                _session = await gateway.IdentifyAsync(this, frame["d"]!.AsObject());
                break;
            case 6:
                _session = await gateway.ResumeAsync(this, frame["d"]!.AsObject());
                break;
            case 3 or 4 or 8 when _session is null:
                await CloseAsync(4003, "Not authenticated.");
                break;
            case 3 or 4 or 8:
                break;
            default:
                await CloseAsync(4001, "Unknown opcode.");
                break;
        }
    }

    /// <summary>Discord drops a client whose heartbeat stops.</summary>
    private async Task WatchHeartbeatsAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            await Task.Delay(gateway.HeartbeatInterval / 2, time, cancellation);
            if (!gateway.Faults.IsDeaf && time.GetElapsedTime(_lastBeat) > (gateway.HeartbeatInterval * 1.5) + TimeSpan.FromSeconds(1))
                await CloseAsync(4009, "Session timed out.");
        }
    }
}
