using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace NewsBot.ChatTests.Slack.StandIn;

/// <summary>Socket Mode's end of Slack: tickets good once, at most ten sockets, each envelope to any one of them until it is acknowledged.</summary>
internal sealed class SlackSockets(SlackFaults faults, SlackDesk desk, TimeProvider time)
{
    private const int MostSockets = 10;

    private readonly ConcurrentDictionary<string, bool> _tickets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SlackSocket, bool> _open = new();
    private readonly ConcurrentDictionary<string, Envelope> _waiting = new(StringComparer.Ordinal);
    private int _turn;
    private int _opened;
    private long _slowestAck;
    private int _delivered;

    public Uri Root { get; set; } = null!;

    /// <summary>What hello promises; null for no promise.</summary>
    public TimeSpan? Lifetime { get; set; } = TimeSpan.FromHours(5);

    /// <summary>How long an acknowledgement may take before the envelope is sent again.</summary>
    public TimeSpan AckPatience { get; set; } = TimeSpan.FromSeconds(3);

    public IReadOnlyCollection<SlackSocket> Open => (IReadOnlyCollection<SlackSocket>)_open.Keys;

    public int Opened => Volatile.Read(ref _opened);

    /// <summary>Envelopes that were acknowledged.</summary>
    public int Delivered => Volatile.Read(ref _delivered);

    public TimeSpan SlowestAck => TimeSpan.FromTicks(Interlocked.Read(ref _slowestAck));

    /// <summary>Envelopes that were sent more than once because no acknowledgement came.</summary>
    public int Retries { get; private set; }

    public void Map(WebApplication app) => app.Map("/link", AcceptAsync);

    public Uri NewTicket()
    {
        var ticket = $"{Guid.NewGuid():N}";
        _tickets[ticket] = true;
        return new Uri(Root, $"link?ticket={ticket}&app_id=A1");
    }

    /// <summary>Sends it until someone acknowledges it, as often as Slack tries.</summary>
    /// <returns>Whether it was acknowledged.</returns>
    public async Task<bool> DeliverAsync(string type, JsonObject payload)
    {
        for (var attempt = 0; attempt < 4;)
        {
            if (await AnySocketAsync() is not { } socket)
                return false;

            var envelope = new Envelope($"{Guid.NewGuid():N}", socket, time.GetTimestamp());
            _waiting[envelope.Id] = envelope;
            socket.Send(Wrap(type, payload, envelope.Id, attempt));
            var first = await Task.WhenAny(envelope.Acknowledged.Task, socket.Ended, Task.Delay(AckPatience, time));
            _waiting.TryRemove(envelope.Id, out _);
            if (first == envelope.Acknowledged.Task)
                return true;
            Retries++;

            // What went to a socket that is gone goes to another one; only silence counts.
            if (first != socket.Ended)
                attempt++;
        }
        return false;
    }

    public void Acknowledge(SlackSocket socket, string id)
    {
        if (!_waiting.TryGetValue(id, out var envelope))
        {
            desk.Refuse("acknowledgement", $"of an envelope that waits for none");
            return;
        }
        if (envelope.Socket != socket)
            desk.Refuse("acknowledgement", "on another socket");

        Interlocked.Increment(ref _delivered);
        InterlockedMax(ref _slowestAck, time.GetElapsedTime(envelope.SentAt).Ticks);
        envelope.Acknowledged.TrySetResult();
    }

    /// <summary>Tells every socket that it has to go.</summary>
    public void AskToReconnect(string reason)
    {
        foreach (var socket in _open.Keys)
            socket.Send(new JsonObject { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "stand-in" } }.ToJsonString());
    }

    public void CutAll()
    {
        foreach (var socket in _open.Keys)
        {
            _open.TryRemove(socket, out _);
            socket.Abort();
        }
    }

    private async Task AcceptAsync(HttpContext http)
    {
        if (faults.IsDown || !http.WebSockets.IsWebSocketRequest || !_tickets.TryRemove(http.Request.Query["ticket"].ToString(), out _))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        using var accepted = await http.WebSockets.AcceptWebSocketAsync();
        var socket = new SlackSocket(accepted, this, isDeaf: faults.IsDeaf);
        Interlocked.Increment(ref _opened);
        if (_open.Count >= MostSockets)
        {
            socket.Send("""{"type":"disconnect","reason":"too_many_websockets"}""");
        }
        else if (!faults.IsMute)
        {
            socket.Send(Hello(_open.Count + 1));
            _open[socket] = true;
        }
        try
        {
            await socket.RunAsync(http.RequestAborted);
        }
        finally
        {
            _open.TryRemove(socket, out _);
        }
    }

    private string Hello(int connections)
    {
        var debug = new JsonObject { ["host"] = "stand-in", ["build_number"] = 1 };
        if (Lifetime is { } lifetime)
            debug["approximate_connection_time"] = lifetime.TotalSeconds;
        return new JsonObject { ["type"] = "hello", ["num_connections"] = connections, ["connection_info"] = new JsonObject { ["app_id"] = "A1" }, ["debug_info"] = debug }.ToJsonString();
    }

    private async Task<SlackSocket?> AnySocketAsync()
    {
        for (var patience = 0; patience < 1500; patience++)
        {
            var open = _open.Keys.ToArray();
            if (open.Length > 0)
                return open[(Interlocked.Increment(ref _turn) & int.MaxValue) % open.Length];
            await Task.Delay(TimeSpan.FromMilliseconds(20), time);
        }
        return null;
    }

    private static string Wrap(string type, JsonObject payload, string id, int attempt)
    {
        var envelope = new JsonObject
        {
            ["envelope_id"] = id,
            ["type"] = type,
            ["payload"] = payload.DeepClone(),
            ["accepts_response_payload"] = type != "events_api",
        };
        if (type == "events_api")
        {
            envelope["retry_attempt"] = attempt;
            envelope["retry_reason"] = attempt == 0 ? "" : "timeout";
        }
        return envelope.ToJsonString();
    }

    private static void InterlockedMax(ref long target, long value)
    {
        long known;
        while ((known = Interlocked.Read(ref target)) < value && Interlocked.CompareExchange(ref target, value, known) != known)
        {
        }
    }

    private sealed record Envelope(string Id, SlackSocket Socket, long SentAt)
    {
        public TaskCompletionSource Acknowledged { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
