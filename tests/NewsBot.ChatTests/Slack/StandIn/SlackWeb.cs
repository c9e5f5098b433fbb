using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace NewsBot.ChatTests.Slack.StandIn;

/// <summary>The Web API, as far as a bot like this one uses it; every other method is unknown.</summary>
internal sealed partial class SlackWeb(SlackIdentityCard card, SlackDesk desk, SlackSockets sockets, SlackFaults faults, TimeProvider time)
{
    private static readonly TimeSpan ChannelPause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, long> _lastPost = new(StringComparer.Ordinal);

    /// <summary>Calls by method.</summary>
    public ConcurrentDictionary<string, int> Calls { get; } = new(StringComparer.Ordinal);

    public void Map(WebApplication app)
    {
        app.MapPost("/api/{method}", AnswerAsync);
        app.MapPost("/respond/{id}", RespondAsync);
    }

    private async Task AnswerAsync(HttpContext http, string method)
    {
        if (await MisbehaveAsync(http))
            return;

        Calls.AddOrUpdate(method, 1, (_, count) => count + 1);
        var arguments = await ReadAsync(http.Request);
        var reply = arguments is null ? Error("invalid_json") : Answer(http, method, arguments);
        http.Response.Headers["x-oauth-scopes"] = string.Join(',', card.Scopes);
        if (reply["error"]?.ToString() == "ratelimited")
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            http.Response.Headers.RetryAfter = "1";
        }
        await WriteAsync(http, reply);
    }

    private JsonObject Answer(HttpContext http, string method, JsonObject arguments)
    {
        var token = http.Request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var bearer] ? bearer : arguments["token"]?.ToString();
        if (Refusal(method, token) is { } refusal)
            return refusal;

        return method switch
        {
            "auth.test" => Ok(("team_id", card.Workspace), ("team", card.WorkspaceName), ("user_id", card.BotUser), ("user", "newsbot"), ("bot_id", card.BotId), ("url", "https://stand-in.slack.com/")),
            "apps.connections.open" => Ok(("url", sockets.NewTicket().AbsoluteUri)),
            "chat.postMessage" => Post(method, arguments, onlyFor: null),
            "chat.postEphemeral" => arguments["user"]?.ToString() is { Length: > 0 } user ? Post(method, arguments, user) : Error(desk.Refuse(method, "user_not_found")),
            "chat.update" => Update(method, arguments),
            "chat.delete" => Delete(method, arguments),
            "views.open" => OpenView(method, arguments),
            "views.publish" => Publish(method, arguments),
            "assistant.threads.setSuggestedPrompts" => Suggest(method, arguments),
            "assistant.threads.setStatus" => SetStatus(method, arguments),
            _ => Error(desk.Refuse(method, "unknown_method")),
        };
    }

    private JsonObject? Refusal(string method, string? token)
    {
        var wantsApp = method == "apps.connections.open";
        if (string.IsNullOrEmpty(token))
            return Error("not_authed");
        if (token != card.AppToken && token != card.BotToken)
            return Error("invalid_auth");
        if (wantsApp != (token == card.AppToken) && method != "auth.test")
            return Error("not_allowed_token_type");
        if ((wantsApp ? faults.AppTokenError : faults.BotTokenError) is { } error)
            return Error(error);
        if (ScopeOf(method) is { } scope && !card.Scopes.Contains(scope))
            return new JsonObject { ["ok"] = false, ["error"] = "missing_scope", ["needed"] = scope, ["provided"] = string.Join(',', card.Scopes) };
        return null;
    }

    private static string? ScopeOf(string method) => method.Split('.')[0] switch
    {
        "chat" => "chat:write",
        "assistant" => "assistant:write",
        _ => null,
    };

    private JsonObject Post(string method, JsonObject arguments, string? onlyFor)
    {
        var channel = arguments["channel"]?.ToString() ?? "";
        if (channel is not ['C' or 'D' or 'U' or 'G', _, ..])
            return Error(desk.Refuse(method, "channel_not_found"));
        if (MessageTrouble(method, arguments) is { } trouble)
            return Error(trouble);

        var thread = arguments["thread_ts"]?.ToString();
        if (thread is not null && desk.Find(channel, thread) is null)
            return Error("thread_not_found");
        if (!IsPaced(channel))
            return Error(desk.Refuse(method, "ratelimited"));

        var text = arguments["text"]?.ToString() ?? "";
        var post = desk.Keep(new SlackPost(channel, desk.NextStamp(), thread, text, Blocks(arguments), IsByBot: true, onlyFor) { ArrivedAt = time.GetTimestamp(), Call = arguments });
        return onlyFor is null
            ? Ok(("channel", channel), ("ts", post.Timestamp))
            : Ok(("message_ts", post.Timestamp));
    }

    private bool IsPaced(string channel)
    {
        var now = time.GetTimestamp();
        var paced = true;
        _lastPost.AddOrUpdate(channel, now, (_, last) => (paced = time.GetElapsedTime(last, now) >= ChannelPause) ? now : last);
        return paced;
    }

    private JsonObject Update(string method, JsonObject arguments)
    {
        if (MessageTrouble(method, arguments) is { } trouble)
            return Error(trouble);
        if (desk.Find(arguments["channel"]?.ToString(), arguments["ts"]?.ToString()) is not { } post)
            return Error(desk.Refuse(method, "message_not_found"));
        if (!post.IsByBot)
            return Error(desk.Refuse(method, "cant_update_message"));

        desk.Remove(post.Channel, post.Timestamp);
        desk.Keep(post with { Text = arguments["text"]?.ToString() ?? "", Blocks = Blocks(arguments), Updates = post.Updates + 1, IsDeleted = false, Call = arguments });
        return Ok(("channel", post.Channel), ("ts", post.Timestamp));
    }

    private JsonObject Delete(string method, JsonObject arguments)
    {
        if (desk.Find(arguments["channel"]?.ToString(), arguments["ts"]?.ToString()) is not { } post)
            return Error(desk.Refuse(method, "message_not_found"));
        if (!post.IsByBot)
            return Error(desk.Refuse(method, "cant_delete_message"));
        desk.Remove(post.Channel, post.Timestamp);
        return Ok(("channel", post.Channel), ("ts", post.Timestamp));
    }

    private string? MessageTrouble(string method, JsonObject arguments)
    {
        var text = arguments["text"]?.ToString() ?? "";
        var blocks = Blocks(arguments);
        foreach (var (field, kind) in Shapes)
        {
            if (!IsForm(arguments) && arguments[field] is { } given && given.GetValueKind() is var actual && actual != kind && !(kind is JsonValueKind.True && actual is JsonValueKind.False))
                return desk.Refuse(method, $"invalid_arguments: {field} is of the wrong type");
        }
        if (text.Length == 0 && blocks is not { Count: > 0 })
            return desk.Refuse(method, "no_text");
        if (text.Length > 40_000)
            return desk.Refuse(method, "msg_too_long");
        if (ForeignMention(text) is { } mention)
            return desk.Refuse(method, $"a mention that the bot should never send: {mention}");
        if (BlockRules.TroubleWith(blocks, 50) is { } trouble)
        {
            desk.Refuse(method, $"invalid_blocks: {trouble}");
            return "invalid_blocks";
        }
        return null;
    }

    /// <summary>Slack would take it, and ping people; this bot never means to.</summary>
    private static string? ForeignMention(string text) => Mention().Match(text) is { Success: true } found && !found.Value.Contains("UBOT", StringComparison.Ordinal) ? found.Value : null;

    [GeneratedRegex("<[!@#][^>]*>")]
    private static partial Regex Mention();

    /// <summary>A form holds nothing but text.</summary>
    private static bool IsForm(JsonObject arguments) => arguments["blocks"] is JsonValue || arguments["unfurl_links"]?.GetValueKind() is JsonValueKind.String;

    private static readonly (string Field, JsonValueKind Kind)[] Shapes =
    [
        ("channel", JsonValueKind.String), ("text", JsonValueKind.String), ("thread_ts", JsonValueKind.String), ("ts", JsonValueKind.String), ("user", JsonValueKind.String), ("parse", JsonValueKind.String),
        ("response_type", JsonValueKind.String), ("blocks", JsonValueKind.Array), ("unfurl_links", JsonValueKind.True), ("unfurl_media", JsonValueKind.True), ("mrkdwn", JsonValueKind.True), ("link_names", JsonValueKind.True),
        ("replace_original", JsonValueKind.True), ("delete_original", JsonValueKind.True),
    ];

    private JsonObject OpenView(string method, JsonObject arguments)
    {
        if (!desk.UseTrigger(arguments["trigger_id"]?.ToString() ?? ""))
            return Error(desk.Refuse(method, "expired_trigger_id"));
        if (BlockRules.TroubleWithView(View(arguments), "modal") is { } trouble)
            return Error(desk.Refuse(method, $"invalid_arguments: {trouble}"));
        desk.Dialogs.Enqueue((JsonObject)View(arguments)!);
        return Ok();
    }

    private JsonObject Publish(string method, JsonObject arguments)
    {
        if (arguments["user_id"]?.ToString() is not { Length: > 0 } user)
            return Error(desk.Refuse(method, "invalid_arguments: user_id"));
        if (BlockRules.TroubleWithView(View(arguments), "home") is { } trouble)
            return Error(desk.Refuse(method, $"invalid_arguments: {trouble}"));
        desk.Homes[user] = (JsonObject)View(arguments)!;
        return Ok();
    }

    private JsonObject Suggest(string method, JsonObject arguments)
    {
        if (arguments["channel_id"]?.ToString() is not ['D', ..] || arguments["prompts"] is not JsonArray { Count: >= 1 and <= 4 } prompts
            || prompts.Any(prompt => prompt?["title"]?.ToString() is not { Length: > 0 } || prompt["message"]?.ToString() is not { Length: > 0 }))
            return Error(desk.Refuse(method, "invalid_arguments"));
        desk.Prompts.Enqueue(arguments);
        return Ok();
    }

    private JsonObject SetStatus(string method, JsonObject arguments)
    {
        if (arguments["channel_id"]?.ToString() is not ['D', ..] || arguments["thread_ts"] is null || arguments["status"] is null)
            return Error(desk.Refuse(method, "invalid_arguments"));
        desk.Statuses.Enqueue(arguments);
        return Ok();
    }

    private async Task RespondAsync(HttpContext http, string id)
    {
        if (await MisbehaveAsync(http))
            return;
        if (desk.UseAddress(id) is not { } address || await ReadAsync(http.Request) is not { } body)
        {
            desk.Refuse("response_url", "used_url or expired_url");
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (body["delete_original"]?.GetValue<bool>() == true)
        {
            if (address.Message is { } gone)
                desk.Remove(address.Channel, gone);
        }
        else if (MessageTrouble("response_url", body) is not null)
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }
        else
        {
            var onlyFor = body["response_type"]?.ToString() == "in_channel" ? null : address.User;
            desk.Keep(new SlackPost(address.Channel, desk.NextStamp(), body["thread_ts"]?.ToString(), body["text"]?.ToString() ?? "", Blocks(body), IsByBot: true, onlyFor) { ArrivedAt = time.GetTimestamp(), Call = body });
        }
        await http.Response.WriteAsync("ok");
    }

    private async Task<bool> MisbehaveAsync(HttpContext http)
    {
        if (faults.IsDown)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return true;
        }
        if (faults.Take(http.Request.Path) is not { } fault)
            return false;

        await Task.Delay(fault.Delay, time);
        if (fault.Status == 0)
            return false;
        foreach (var (name, value) in fault.Headers ?? new Dictionary<string, string>())
            http.Response.Headers[name] = value;
        http.Response.StatusCode = fault.Status;
        http.Response.ContentType = fault.ContentType;
        await http.Response.WriteAsync(fault.Body);
        return true;
    }

    /// <summary>JSON or a form, as Slack takes both; null for neither.</summary>
    private static async Task<JsonObject?> ReadAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            return new JsonObject(form.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, field.Value.ToString())));
        }
        try
        {
            return await JsonNode.ParseAsync(request.Body) as JsonObject;
        }
        catch (JsonException)
        {
            return request.ContentLength is 0 or null ? [] : null;
        }
    }

    private static JsonNode? View(JsonObject arguments) => Nested(arguments["view"]);

    private static JsonArray? Blocks(JsonObject arguments) => Nested(arguments["blocks"]) as JsonArray;

    /// <summary>In a form, structures are JSON inside a string.</summary>
    private static JsonNode? Nested(JsonNode? node) => (node is JsonValue text ? JsonNode.Parse(text.ToString()) : node)?.DeepClone();

    private static JsonObject Ok(params (string Name, string Value)[] fields)
    {
        var reply = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in fields)
            reply[name] = value;
        return reply;
    }

    private static JsonObject Error(string error) => new() { ["ok"] = false, ["error"] = error };

    private static Task WriteAsync(HttpContext http, JsonObject reply)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.WriteAsync(reply.ToJsonString());
    }
}
