using System.Text.Json.Nodes;

namespace NewsBot.ChatTests.Discord.StandIn;

/// <summary>A client's session: numbers its events and keeps the last of them for a client that comes back.</summary>
internal sealed class GatewaySession(string id, int shard, int shards, int intents)
{
    private const int MostKept = 10_000;

    private readonly Lock _gate = new();
    private readonly Queue<(long Sequence, string Frame)> _kept = new();
    private long _sequence;

    public string Id { get; } = id;

    public int Shard { get; } = shard;

    public int Shards { get; } = shards;

    /// <summary>The connection it is on now; null between two.</summary>
    public GatewayConnection? Connection { get; private set; }

    /// <summary>The last event's number.</summary>
    public long Sequence
    {
        get
        {
            lock (_gate)
                return _sequence;
        }
    }

    /// <summary>Whether the client asked for events of that kind.</summary>
    public bool Wants(int intent) => (intents & intent) == intent;

    public void Dispatch(string name, JsonObject data)
    {
        lock (_gate)
        {
            var frame = new JsonObject { ["op"] = 0, ["t"] = name, ["s"] = ++_sequence, ["d"] = data }.ToJsonString();
            _kept.Enqueue((_sequence, frame));
            if (_kept.Count > MostKept)
                _kept.Dequeue();
            Connection?.Queue(frame);
        }
    }

    /// <summary>Puts the session on a connection, with everything after <paramref name="seen"/>; false when that is no longer known.</summary>
    public bool Attach(GatewayConnection connection, long seen)
    {
        lock (_gate)
        {
            if (seen > _sequence || (_kept.TryPeek(out var oldest) && oldest.Sequence > seen + 1))
                return false;

            Connection = connection;
            foreach (var (sequence, frame) in _kept)
            {
                if (sequence > seen)
                    connection.Queue(frame);
            }

            return true;
        }
    }

    public void Detach(GatewayConnection connection)
    {
        lock (_gate)
        {
            if (Connection == connection)
                Connection = null;
        }
    }
}
