using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.ChatTests.Discord.StandIn;

/// <summary>The gateway: sessions, who may begin and resume them, and what is dispatched to whom.</summary>
internal sealed class StandInGateway(StandInIdentity identity, Faults faults, TimeProvider time)
{
    /// <summary>The bits that exist; asking for another is close code 4013.</summary>
    private const int KnownIntents = (1 << 26) - 1;

    /// <summary>Members, presences, message content: not granted to this bot, close code 4014.</summary>
    private const int Privileged = (1 << 1) | (1 << 8) | (1 << 15);

    public const string Path = "/gateway";

    /// <summary>Where READY says that a session can be taken up again.</summary>
    private const string ResumePath = "/resume";

    private const int Guilds = 1 << 0;
    private const int GuildMessages = 1 << 9;
    private const int DirectMessages = 1 << 12;

    /// <summary>Discord's five seconds, less what a busy machine adds on a fast clock.</summary>
    private static readonly TimeSpan BetweenIdentifies = TimeSpan.FromSeconds(4);

    private readonly ConcurrentDictionary<int, long> _lastIdentify = new();
    private readonly ConcurrentDictionary<string, GatewaySession> _sessions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<GatewayConnection, bool> _connections = new();

    public Faults Faults { get; } = faults;

    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromMilliseconds(41_250);

    public int MaxConcurrency { get; set; } = 1;

    public int Remaining { get; set; } = 1000;

    /// <summary>When each IDENTIFY came.</summary>
    public ConcurrentQueue<DateTimeOffset> Identifies { get; } = new();

    public int Resumes { get; private set; }

    /// <summary>Those that came by the address READY named.</summary>
    public int ResumesAtTheirAddress { get; private set; }

    /// <summary>IDENTIFYs that came within five seconds of another of the same rate limit key; Discord calls those sessions invalid.</summary>
    public int HastyIdentifies { get; private set; }

    /// <summary>Messages that went out in two pieces.</summary>
    public int Split { get; set; }

    /// <summary>Heartbeats of all connections.</summary>
    public int Heartbeats { get; set; }

    public IEnumerable<int> ClientCloseCodes => _closeCodes;

    private readonly ConcurrentQueue<int> _closeCodes = new();

    public Uri SocketRoot { get; set; } = null!;

    public bool HasSession => _sessions.Values.Any(session => session.Connection is not null);

    public int ShardsConnected => _sessions.Values.Where(session => session.Connection is not null).Select(session => session.Shard).Distinct().Count();

    public async Task AcceptAsync(HttpContext context)
    {
        if (Faults.IsDown || !context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = Faults.IsDown ? 503 : 400;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var connection = new GatewayConnection(this, socket, context.Request.Query["compress"] == "zlib-stream", context.Request.Path == ResumePath, time);
        if (context.Request.Query["v"] != "10" || context.Request.Query["encoding"] != "json")
        {
            await connection.CloseAsync(4012, "Invalid API version.");
            return;
        }

        _connections[connection] = true;
        try
        {
            await connection.RunAsync(context.RequestAborted);
        }
        finally
        {
            _connections.TryRemove(connection, out _);
        }
    }

    public async Task<GatewaySession?> IdentifyAsync(GatewayConnection connection, JsonObject data)
    {
        Identifies.Enqueue(time.GetUtcNow());
        var shard = data["shard"]?[0]?.GetValue<int>() ?? 0;
        var shards = data["shard"]?[1]?.GetValue<int>() ?? 1;
        var intents = data["intents"]?.GetValue<int>() ?? -1;

        var refusal = Faults.TokenRevoked || data["token"]?.ToString() != identity.Token ? 4004
            : shard < 0 || shards < 1 || shard >= shards ? 4010
            : intents is < 0 or > KnownIntents ? 4013
            : (intents & Privileged) != 0 ? 4014
            : (data["properties"]?["os"] ?? data["properties"]?["$os"]) is null ? 4002
            : 0;
        if (refusal != 0 || --Remaining < 0)
        {
            await connection.CloseAsync(refusal == 0 ? 4004 : refusal);
            return null;
        }

        if (Faults.IgnoresIdentifies)
            return null;
        if (IsHasty(shard))
        {
            HastyIdentifies++;
            connection.Queue("""{"op":9,"d":false,"s":null,"t":null}""");
            return null;
        }

        var session = new GatewaySession(Guid.NewGuid().ToString("N"), shard, shards, intents);
        _sessions[session.Id] = session;
        session.Attach(connection, 0);
        session.Dispatch("READY", Ready(session));
        foreach (var guild in identity.Guilds.Where(guild => session.Wants(Guilds) && (int)((guild >> 22) % (ulong)shards) == shard))
            session.Dispatch("GUILD_CREATE", Guild(guild));
        return session;
    }

    private bool IsHasty(int shard)
    {
        var now = time.GetTimestamp();
        var hasty = _lastIdentify.TryGetValue(shard % MaxConcurrency, out var last) && time.GetElapsedTime(last, now) < BetweenIdentifies;
        if (!hasty)
            _lastIdentify[shard % MaxConcurrency] = now;
        return hasty;
    }

    public async Task<GatewaySession?> ResumeAsync(GatewayConnection connection, JsonObject data)
    {
        if (Faults.TokenRevoked || data["token"]?.ToString() != identity.Token)
        {
            await connection.CloseAsync(4004, "Authentication failed.");
            return null;
        }

        Resumes++;
        if (connection.CameToResume)
            ResumesAtTheirAddress++;
        if (Faults.CutsResumes > 0)
        {
            Faults.CutsResumes--;
            await connection.CloseAsync(4000, "Unknown error.");
            return null;
        }

        if (!Faults.ForgetsSessions && _sessions.TryGetValue(data["session_id"]?.ToString() ?? "", out var session))
        {
            var seen = data["seq"]!.GetValue<long>();
            if (seen > session.Sequence)
            {
                await connection.CloseAsync(4007, "Invalid seq.");
                return null;
            }

            if (session.Attach(connection, seen))
            {
                session.Dispatch("RESUMED", []);
                return session;
            }
        }

        connection.Queue("""{"op":9,"d":false,"s":null,"t":null}""");
        return null;
    }

    /// <summary>A client that closes with 1000 or 1001 gives its session up.</summary>
    public Task ClosedByClientAsync(GatewayConnection connection, int code)
    {
        _closeCodes.Enqueue(code);
        if (code is 1000 or 1001 && connection.Session is { } session)
            _sessions.TryRemove(session.Id, out _);
        return Task.CompletedTask;
    }

    /// <summary>Sends an event to the shard of its guild; direct messages go to shard 0.</summary>
    public void Dispatch(string name, JsonObject data, ulong? guild) => Dispatch(name, data, guild, intent: 0);

    /// <summary>The same for what happens to messages: only to those who asked for such.</summary>
    public void DispatchMessage(string name, JsonObject data, ulong? guild) => Dispatch(name, data, guild, guild is null ? DirectMessages : GuildMessages);

    private void Dispatch(string name, JsonObject data, ulong? guild, int intent)
    {
        foreach (var session in _sessions.Values.Where(session => session.Wants(intent) && (int)(((guild ?? 0) >> 22) % (ulong)session.Shards) == session.Shard))
        {
            for (var copy = 0; copy < Faults.Copies; copy++)
                session.Dispatch(name, data.DeepClone().AsObject());
        }
    }

    public void SendToAll(string frame)
    {
        foreach (var connection in _connections.Keys)
            connection.Queue(frame);
    }

    public void AskForHeartbeat() => SendToAll("""{"op":1,"d":null,"s":null,"t":null}""");

    public void AskToReconnect() => SendToAll("""{"op":7,"d":null,"s":null,"t":null}""");

    public void Invalidate(bool resumable)
    {
        if (!resumable)
            _sessions.Clear();
        foreach (var connection in _connections.Keys)
            connection.Forget();
        SendToAll($$"""{"op":9,"d":{{(resumable ? "true" : "false")}},"s":null,"t":null}""");
    }

    public async Task CloseAllAsync(int code)
    {
        foreach (var connection in _connections.Keys)
            await connection.CloseAsync(code);
    }

    public void CutAll()
    {
        foreach (var connection in _connections.Keys)
            connection.Abort();
    }

    private JsonObject Ready(GatewaySession session) => new()
    {
        ["v"] = 10,
        ["session_id"] = session.Id,
        ["resume_gateway_url"] = SocketRoot.AbsoluteUri.TrimEnd('/') + ResumePath,
        ["user"] = identity.BotUser(),
        ["application"] = new JsonObject { ["id"] = $"{identity.ApplicationId}", ["flags"] = 0 },
        ["shard"] = new JsonArray(session.Shard, session.Shards),
        ["private_channels"] = new JsonArray(),
        ["guilds"] = new JsonArray([.. identity.Guilds.Select(guild => new JsonObject { ["id"] = $"{guild}", ["unavailable"] = true })]),
    };

    public JsonObject Guild(ulong guild) => new()
    {
        ["id"] = $"{guild}",
        ["name"] = "Newsroom",
        ["unavailable"] = false,
        ["owner_id"] = "1",
        ["roles"] = new JsonArray(Role(guild, "@everyone", "2048"), Role(Someone.ManagersRole, "managers", "32")),
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["members"] = new JsonArray(new JsonObject { ["user"] = identity.BotUser(), ["roles"] = new JsonArray(), ["joined_at"] = "2020-01-01T00:00:00Z", ["deaf"] = false, ["mute"] = false, ["flags"] = 0 }),
        ["channels"] = new JsonArray(new JsonObject { ["id"] = $"{identity.Channel}", ["type"] = 0, ["name"] = "general", ["position"] = 0, ["permission_overwrites"] = new JsonArray() }),
        ["threads"] = new JsonArray(),
        ["voice_states"] = new JsonArray(),
        ["presences"] = new JsonArray(),
        ["stage_instances"] = new JsonArray(),
        ["guild_scheduled_events"] = new JsonArray(),
        ["soundboard_sounds"] = new JsonArray(),
        ["features"] = new JsonArray(),
        ["member_count"] = 2,
        ["premium_tier"] = 0,
        ["verification_level"] = 0,
        ["preferred_locale"] = "en-US",
        ["joined_at"] = "2020-01-01T00:00:00Z",
    };

    private static JsonObject Role(ulong id, string name, string permissions) =>
        new() { ["id"] = $"{id}", ["name"] = name, ["permissions"] = permissions, ["position"] = 0, ["color"] = 0, ["hoist"] = false, ["managed"] = false, ["mentionable"] = false };
}
