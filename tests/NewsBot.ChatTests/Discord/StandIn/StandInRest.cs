using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NewsBot.ChatTests.Discord.StandIn;

/// <summary>The API's routes, with their limits and errors.</summary>
internal sealed class StandInRest(StandInIdentity identity, StandInGateway gateway, Faults faults, Snowflakes ids, TimeProvider time)
{
    private static readonly TimeSpan CallbackWithin = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan TokenLives = TimeSpan.FromMinutes(15);
    private const int CreatesADay = 200;
    private const int FollowUpsBroughtAlong = 5;

    private readonly RestBuckets _buckets = new(time);
    private readonly ConcurrentDictionary<string, JsonArray> _commands = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _creates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ulong> _nonces = new(StringComparer.Ordinal);

    /// <summary>Interactions by token.</summary>
    public ConcurrentDictionary<string, Asked> Asked { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<ulong, StoredMessage> Messages { get; } = new();

    /// <summary>Channels that are gone.</summary>
    public ConcurrentDictionary<ulong, bool> DeletedChannels { get; } = new();

    /// <summary>Channels where the bot may not write.</summary>
    public ConcurrentDictionary<ulong, bool> ForbiddenChannels { get; } = new();

    /// <summary>Guilds that were given to the bot without its commands.</summary>
    public ConcurrentDictionary<string, bool> WithoutCommands { get; } = new(StringComparer.Ordinal);

    /// <summary>First responses that carried the bot's own authorization, which they need not.</summary>
    public int AuthorizedCallbacks { get; private set; }

    /// <summary>"METHOD path" of each request that was refused as invalid, with the reason.</summary>
    public ConcurrentQueue<string> Invalid { get; } = new();

    /// <summary>Keeps long runs from growing: that an interaction was answered is remembered, not with what.</summary>
    public bool ForgetsAnswers { get; set; }

    public int CommandOverwrites { get; private set; }

    public int Unauthorized { get; private set; }

    public void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v10");
        api.MapGet("/gateway/bot", context => AsBotAsync(context, "gateway", () => Json(context, 200, GatewayBot())));
        api.MapGet("/gateway", context => Json(context, 200, new JsonObject { ["url"] = SocketUrl() }));
        api.MapGet("/users/@me", context => AsBotAsync(context, "me", () => Json(context, 200, identity.BotUser())));
        api.MapGet("/oauth2/applications/@me", context => AsBotAsync(context, "application", () => Json(context, 200, new JsonObject { ["id"] = $"{identity.ApplicationId}", ["name"] = "NewsBot", ["description"] = "", ["flags"] = 0 })));
        api.MapGet("/channels/{channel}", context => AsBotAsync(context, $"channel {Route(context, "channel")}", () => ChannelAsync(context)));
        api.MapPost("/interactions/{id}/{token}/callback", CallbackAsync);
        api.MapPost("/webhooks/{application}/{token}", FollowUpAsync);
        api.MapPatch("/webhooks/{application}/{token}/messages/@original", context => OriginalAsync(context, "PATCH"));
        api.MapGet("/webhooks/{application}/{token}/messages/@original", context => OriginalAsync(context, "GET"));
        api.MapDelete("/webhooks/{application}/{token}/messages/@original", context => OriginalAsync(context, "DELETE"));
        api.MapPost("/channels/{channel}/messages", context => AsBotAsync(context, $"messages {Route(context, "channel")}", () => PostAsync(context)));
        api.MapPatch("/channels/{channel}/messages/{message}", context => AsBotAsync(context, $"edit {Route(context, "channel")}", () => ChangeAsync(context)));
        api.MapDelete("/channels/{channel}/messages/{message}", context => AsBotAsync(context, $"delete {Route(context, "channel")}", () => ChangeAsync(context)));
        api.MapGet("/applications/{application}/commands", context => AsBotAsync(context, "commands", () => ListAsync(context, "")));
        api.MapPut("/applications/{application}/commands", context => AsBotAsync(context, "commands", () => OverwriteAsync(context, "")));
        api.MapGet("/applications/{application}/guilds/{guild}/commands", context => AsBotAsync(context, "commands " + Route(context, "guild"), () => ListAsync(context, Route(context, "guild"))));
        api.MapPut("/applications/{application}/guilds/{guild}/commands", context => AsBotAsync(context, "commands " + Route(context, "guild"), () => OverwriteAsync(context, Route(context, "guild"))));
        routes.MapFallback(context => Error(context, 404, 0, "404: Not Found"));
    }

    /// <param name="guild">Its id in digits; empty for the global ones.</param>
    public JsonArray CommandsOf(string guild) => _commands.GetOrAdd(guild, _ => []);

    /// <summary>Runs before every route: the faults on command.</summary>
    public async Task MisbehaveAsync(HttpContext context, Func<Task> go)
    {
        if (faults.Take(context.Request.Path) is { } fault)
        {
            if (fault.Delay > TimeSpan.Zero)
                await Task.Delay(fault.Delay, time, context.RequestAborted);
            if (fault.Status != 0)
            {
                await WriteAsync(context, fault);
                return;
            }
        }

        if (faults.IsDown)
            await WriteAsync(context, RestFault.Page("", 503));
        else
            await go();
    }

    private static async Task WriteAsync(HttpContext context, RestFault fault)
    {
        foreach (var (name, value) in fault.Headers ?? new Dictionary<string, string>())
            context.Response.Headers[name] = value;
        context.Response.StatusCode = fault.Status;
        context.Response.ContentType = fault.ContentType;
        await context.Response.WriteAsync(fault.Body);
    }

    private JsonObject GatewayBot() => new()
    {
        ["url"] = SocketUrl(),
        ["shards"] = 1,
        ["session_start_limit"] = new JsonObject { ["total"] = 1000, ["remaining"] = gateway.Remaining, ["reset_after"] = 14_400_000, ["max_concurrency"] = gateway.MaxConcurrency },
    };

    private string SocketUrl() => gateway.SocketRoot.AbsoluteUri.TrimEnd('/');

    private async Task AsBotAsync(HttpContext context, string bucket, Func<Task> go)
    {
        if (faults.TokenRevoked || context.Request.Headers.Authorization != $"Bot {identity.Token}")
        {
            Unauthorized++;
            await Error(context, 401, 0, "401: Unauthorized");
            return;
        }

        if (await MayGoAsync(context, bucket, asBot: true))
            await go();
    }

    private async Task<bool> MayGoAsync(HttpContext context, string bucket, bool asBot)
    {
        var verdict = _buckets.Take(bucket, asBot);
        var headers = context.Response.Headers;
        headers["X-RateLimit-Bucket"] = bucket.Split(' ')[0] + "-hash";
        headers["X-RateLimit-Limit"] = $"{verdict.Limit}";
        headers["X-RateLimit-Remaining"] = $"{verdict.Remaining}";
        headers["X-RateLimit-Reset-After"] = verdict.ResetAfter.ToString("0.000", CultureInfo.InvariantCulture);
        if (verdict.Allowed)
            return true;

        Invalid.Enqueue($"{context.Request.Method} {bucket}: 429");
        await WriteAsync(context, RestFault.TooMany("", verdict.ResetAfter, verdict.IsGlobal));
        return false;
    }

    private async Task CallbackAsync(HttpContext context)
    {
        if (!Asked.TryGetValue(Route(context, "token"), out var asked) || $"{asked.Id}" != Route(context, "id") || asked.Age > CallbackWithin)
        {
            await Error(context, 404, 10062, "Unknown interaction");
            return;
        }

        if (context.Request.Headers.Authorization.Count > 0)
            AuthorizedCallbacks++;
        if (await BodyAsync(context) is not { } body || Rules.Callback(body.Json, asked.Kind) is { } trouble && await InvalidAsync(context, trouble))
            return;

        if (!asked.Acknowledge(body.Json))
        {
            await Error(context, 400, 40060, "Interaction has already been acknowledged.");
            return;
        }

        context.Response.StatusCode = 204;
    }

    private async Task<Asked?> FindAsync(HttpContext context)
    {
        if (!Asked.TryGetValue(Route(context, "token"), out var asked) || asked.Acknowledgements == 0 || Route(context, "application") != $"{identity.ApplicationId}")
        {
            await Error(context, 404, 10015, "Unknown Webhook");
            return null;
        }

        if (asked.Age > TokenLives)
        {
            await Error(context, 401, 50027, "Invalid Webhook Token");
            return null;
        }

        return await MayGoAsync(context, "webhook " + asked.Token, asBot: false) ? asked : null;
    }

    private async Task OriginalAsync(HttpContext context, string method)
    {
        if (await FindAsync(context) is not { } asked)
            return;

        if (asked.OriginalDeleted || asked.CallbackType is 8 or 9)
        {
            await Error(context, 404, 10008, "Unknown Message");
        }
        else if (method == "DELETE")
        {
            asked.OriginalDeleted = true;
            if (asked.Pressed is { } pressed)
                Messages.TryRemove(pressed.Id, out _);
            context.Response.StatusCode = 204;
        }
        else if (method == "GET")
        {
            await Json(context, 200, Message(ids.Next(), [], null));
        }
        else if (await MessageAsync(context) is { } body)
        {
            asked.Answer(ForgetsAnswers ? [] : body);
            await Json(context, 200, Message(ids.Next(), body, null));
        }
    }

    private async Task FollowUpAsync(HttpContext context)
    {
        if (await FindAsync(context) is not { } asked)
            return;

        if (asked.BroughtAlong && asked.FollowUps.Count >= FollowUpsBroughtAlong)
        {
            await Error(context, 400, 40094, "Maximum number of follow up messages reached for this interaction");
        }
        else if (await MessageAsync(context) is { } body)
        {
            asked.FollowUp(body);
            await Json(context, 200, Message(ids.Next(), body, null));
        }
    }

    private Task ChannelAsync(HttpContext context)
    {
        var channel = ulong.Parse(Route(context, "channel"), CultureInfo.InvariantCulture);
        return DeletedChannels.ContainsKey(channel)
            ? Error(context, 404, 10003, "Unknown Channel")
            : Json(context, 200, new JsonObject { ["id"] = $"{channel}", ["type"] = 0, ["guild_id"] = $"{identity.Guild}", ["name"] = "general", ["position"] = 0, ["permission_overwrites"] = new JsonArray() });
    }

    private async Task PostAsync(HttpContext context)
    {
        var channel = ulong.Parse(Route(context, "channel"), CultureInfo.InvariantCulture);
        if (DeletedChannels.ContainsKey(channel))
        {
            await Error(context, 404, 10003, "Unknown Channel");
            return;
        }

        if (ForbiddenChannels.ContainsKey(channel))
        {
            await Error(context, 403, 50013, "Missing Permissions");
            return;
        }

        if (await MessageAsync(context) is not { } body)
            return;

        var id = ids.Next();
        if (body["enforce_nonce"]?.GetValue<bool>() is true && body["nonce"] is { } nonce)
            id = _nonces.GetOrAdd($"{channel} {nonce}", id);

        var stored = Messages.GetOrAdd(id, _ => new StoredMessage(id, channel, body));
        await Json(context, 200, Message(id, stored.Body, channel));
    }

    private async Task ChangeAsync(HttpContext context)
    {
        var id = ulong.Parse(Route(context, "message"), CultureInfo.InvariantCulture);
        if (!Messages.TryGetValue(id, out var stored))
        {
            await Error(context, 404, 10008, "Unknown Message");
        }
        else if (context.Request.Method == "DELETE")
        {
            Messages.TryRemove(id, out _);
            context.Response.StatusCode = 204;
        }
        else if (await MessageAsync(context) is { } body)
        {
            Messages[id] = stored with { Body = body };
            await Json(context, 200, Message(id, body, stored.ChannelId));
        }
    }

    private async Task OverwriteAsync(HttpContext context, string guild)
    {
        if (Route(context, "application") != $"{identity.ApplicationId}")
        {
            await Error(context, 403, 20012, "You are not authorized to perform this action on this application");
            return;
        }

        if (WithoutCommands.ContainsKey(guild))
        {
            await Error(context, 403, 50001, "Missing Access");
            return;
        }

        if (await JsonNode.ParseAsync(context.Request.Body) is not JsonArray commands)
        {
            await InvalidAsync(context, "Only iterables may be used in a ListType");
            return;
        }

        if (Rules.Commands(commands, ofGuild: guild.Length > 0) is { } trouble)
        {
            await InvalidAsync(context, trouble);
            return;
        }

        if (!MayCreate(guild, commands))
        {
            await Error(context, 429, 30034, "Max number of daily application command creates has been reached (200)");
            return;
        }

        CommandOverwrites++;
        foreach (var command in commands)
            Complete(command!.AsObject(), ofGuild: guild.Length > 0);

        _commands[guild] = commands;
        await Json(context, 200, commands.DeepClone());
    }

    /// <summary>A command whose name was not there before counts as created.</summary>
    private bool MayCreate(string guild, JsonArray commands)
    {
        var before = CommandsOf(guild).Select(command => $"{command!["type"]} {command["name"]}").ToHashSet(StringComparer.Ordinal);
        var created = commands.Count(command => !before.Contains($"{command!["type"] ?? 1} {command["name"]}"));
        var today = _creates.GetOrAdd(guild, _ => new Queue<DateTimeOffset>());
        var now = time.GetUtcNow();
        while (today.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromDays(1))
            today.Dequeue();
        if (today.Count + created > CreatesADay)
            return false;

        for (var n = 0; n < created; n++)
            today.Enqueue(now);
        return true;
    }

    /// <summary>Discord gives a command back with every field, said or not.</summary>
    private void Complete(JsonObject command, bool ofGuild)
    {
        command["id"] = $"{ids.Next()}";
        command["application_id"] = $"{identity.ApplicationId}";
        command["version"] = $"{ids.Next()}";
        command["type"] ??= 1;
        command["description"] ??= "";
        command["nsfw"] ??= false;
        foreach (var field in (string[])["default_member_permissions", "name_localizations", "description_localizations", "contexts"])
        {
            if (!command.ContainsKey(field))
                command[field] = null;
        }

        command["integration_types"] ??= ofGuild ? new JsonArray(0) : new JsonArray(0, 1);
        if (ofGuild)
            command["guild_id"] = $"{identity.Guild}";
    }

    private Task ListAsync(HttpContext context, string guild)
    {
        if (WithoutCommands.ContainsKey(guild))
            return Error(context, 403, 50001, "Missing Access");

        var commands = CommandsOf(guild).DeepClone().AsArray();
        if (context.Request.Query["with_localizations"] != "true")
        {
            foreach (var command in commands)
            {
                command!.AsObject().Remove("name_localizations");
                command.AsObject().Remove("description_localizations");
            }
        }

        return Json(context, 200, commands);
    }

    private async Task<JsonObject?> MessageAsync(HttpContext context)
    {
        if (await BodyAsync(context) is not { } body)
            return null;
        return Rules.Message(body.Json, body.Files) is { } trouble && await InvalidAsync(context, trouble) ? null : body.Json;
    }

    /// <summary>JSON, or a form whose <c>payload_json</c> part is.</summary>
    private async Task<(JsonObject Json, int Files)?> BodyAsync(HttpContext context)
    {
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync();
            if (form.Files.Any(file => file.Length > 10 * 1024 * 1024))
            {
                await Error(context, 413, 40005, "Request entity too large");
                return null;
            }

            var payload = form["payload_json"].FirstOrDefault() ?? "{}";
            return (JsonNode.Parse(payload)!.AsObject(), form.Files.Count);
        }

        if (context.Request.ContentType is null or "" || !context.Request.ContentType.StartsWith("application/json", StringComparison.Ordinal))
        {
            await InvalidAsync(context, "Expected \"Content-Type\" header to be one of {'application/json'}.");
            return null;
        }

        try
        {
            return ((await JsonNode.ParseAsync(context.Request.Body))!.AsObject(), 0);
        }
        catch (System.Text.Json.JsonException)
        {
            await Error(context, 400, 50109, "The request body contains invalid JSON.");
            return null;
        }
    }

    private async Task<bool> InvalidAsync(HttpContext context, string trouble)
    {
        Invalid.Enqueue($"{context.Request.Method} {context.Request.Path}: {trouble}");
        await Error(context, 400, 50035, "Invalid Form Body: " + trouble);
        return true;
    }

    private JsonObject Message(ulong id, JsonObject body, ulong? channel) => new()
    {
        ["id"] = $"{id}",
        ["type"] = 0,
        ["channel_id"] = $"{channel ?? identity.Channel}",
        ["author"] = identity.BotUser(),
        ["content"] = body["content"]?.ToString() ?? "",
        ["timestamp"] = time.GetUtcNow().ToString("O"),
        ["edited_timestamp"] = null,
        ["tts"] = false,
        ["mention_everyone"] = false,
        ["mentions"] = new JsonArray(),
        ["mention_roles"] = new JsonArray(),
        ["attachments"] = new JsonArray(),
        ["embeds"] = new JsonArray(),
        ["components"] = new JsonArray(),
        ["pinned"] = false,
        ["flags"] = 0,
    };

    private static string Route(HttpContext context, string name) => context.Request.RouteValues[name]?.ToString() ?? "";

    private static Task Error(HttpContext context, int status, int code, string message) =>
        Json(context, status, new JsonObject { ["message"] = message, ["code"] = code });

    private static async Task Json(HttpContext context, int status, JsonNode body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body.ToJsonString());
    }
}
