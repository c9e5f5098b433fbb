using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.ChatTests.Discord.StandIn;

/// <content>Messages in channels.</content>
internal sealed partial class StandInRest
{
    private readonly ConcurrentDictionary<string, ulong> _nonces = new(StringComparer.Ordinal);

    public ConcurrentDictionary<ulong, StoredMessage> Messages { get; } = new();

    /// <summary>Channels that are gone.</summary>
    public ConcurrentDictionary<ulong, bool> DeletedChannels { get; } = new();

    /// <summary>Channels where the bot may not write.</summary>
    public ConcurrentDictionary<ulong, bool> ForbiddenChannels { get; } = new();

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
}
