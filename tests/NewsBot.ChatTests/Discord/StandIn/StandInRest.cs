using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NewsBot.ChatTests.Discord.StandIn;

/// <summary>The API's routes, with their limits and errors.</summary>
internal sealed partial class StandInRest(StandInIdentity identity, StandInGateway gateway, Faults faults, Snowflakes ids, TimeProvider time)
{
    private readonly RestBuckets _buckets = new(time);

    /// <summary>"METHOD path" of each request that was refused as invalid, with the reason.</summary>
    public ConcurrentQueue<string> Invalid { get; } = new();

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
