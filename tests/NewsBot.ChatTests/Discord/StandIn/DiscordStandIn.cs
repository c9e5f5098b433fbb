using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using NewsBot.ChatTests.Wire;

namespace NewsBot.ChatTests.Discord.StandIn;

/// <summary>A Discord of its own on loopback: gateway and API, with Discord's limits and errors, and faults on command.</summary>
/// <remarks>Bots that connect to it cannot tell it from Discord as far as NewsBot uses Discord. People's acts are methods here.</remarks>
internal sealed class DiscordStandIn : IAsyncDisposable
{
    private readonly Snowflakes _ids;
    private readonly TimeProvider _time;
    private Loopback _loopback = null!;

    private DiscordStandIn(TimeProvider time, StandInIdentity identity)
    {
        _time = time;
        _ids = new Snowflakes(time);
        Identity = identity;
        Gateway = new StandInGateway(identity, Faults, time);
        Rest = new StandInRest(identity, Gateway, Faults, _ids, time);
    }

    public StandInIdentity Identity { get; }

    public Faults Faults { get; } = new();

    public StandInGateway Gateway { get; }

    public StandInRest Rest { get; }

    public Uri ApiRoot => new(_loopback.Root, "api/v10/");

    public static async Task<DiscordStandIn> StartAsync(TimeProvider? time = null, StandInIdentity? identity = null, int port = 0)
    {
        var standIn = new DiscordStandIn(time ?? TimeProvider.System, identity ?? new StandInIdentity());
        standIn._loopback = await Loopback.StartAsync(standIn.Map, port);
        standIn.Gateway.SocketRoot = new Uri(standIn._loopback.SocketRoot, StandInGateway.Path.TrimStart('/'));
        return standIn;
    }

    public ValueTask DisposeAsync()
    {
        Gateway.CutAll();
        return _loopback.DisposeAsync();
    }

    /// <summary>Someone uses a slash command.</summary>
    /// <param name="name">"who".</param>
    /// <param name="options">By name; whole numbers and booleans as such.</param>
    /// <param name="by">Who; an ordinary member unless told.</param>
    /// <param name="path">Subcommand group and subcommand.</param>
    public Asked Use(string name, Dictionary<string, object>? options = null, Someone? by = null, params string[] path)
    {
        var leaf = new JsonArray([.. (options ?? []).Select(option => Option(option.Key, option.Value))]);
        foreach (var step in path.Reverse())
            leaf = new JsonArray(new JsonObject { ["type"] = leaf is [{ } only] && only["type"]!.GetValue<int>() == 1 ? 2 : 1, ["name"] = step, ["options"] = leaf });
        return Interact(2, new JsonObject { ["id"] = $"{_ids.Next()}", ["name"] = name, ["type"] = 1, ["options"] = leaf }, by);
    }

    /// <summary>Someone uploads a file with a command.</summary>
    public Asked UseWithFile(string name, string option, Uri address, Someone? by = null, params string[] path)
    {
        var file = $"{_ids.Next()}";
        var leaf = new JsonArray(new JsonObject { ["name"] = option, ["type"] = 11, ["value"] = file });
        foreach (var step in path.Reverse())
            leaf = new JsonArray(new JsonObject { ["type"] = leaf is [{ } only] && only["type"]!.GetValue<int>() == 1 ? 2 : 1, ["name"] = step, ["options"] = leaf });
        var resolved = new JsonObject { ["attachments"] = new JsonObject { [file] = new JsonObject { ["id"] = file, ["filename"] = "a.html", ["size"] = 3, ["url"] = address.AbsoluteUri } } };
        return Interact(2, new JsonObject { ["id"] = $"{_ids.Next()}", ["name"] = name, ["type"] = 1, ["options"] = leaf, ["resolved"] = resolved }, by);
    }

    /// <summary>Someone is typing an option's value.</summary>
    public Asked Type(string name, string option, string typed, Someone? by = null) => Interact(4, new JsonObject
    {
        ["id"] = $"{_ids.Next()}",
        ["name"] = name,
        ["type"] = 1,
        ["options"] = new JsonArray(new JsonObject { ["name"] = option, ["type"] = 3, ["value"] = typed, ["focused"] = true }),
    }, by);

    /// <summary>Someone chooses a command from a message's menu.</summary>
    public Asked UseOnMessage(string name, string content, Someone? by = null)
    {
        var target = $"{_ids.Next()}";
        var message = new JsonObject { ["id"] = target, ["channel_id"] = $"{Identity.Channel}", ["content"] = content, ["author"] = new Someone(55).ToJson() };
        return Interact(2, new JsonObject
        {
            ["id"] = $"{_ids.Next()}",
            ["name"] = name,
            ["type"] = 3,
            ["target_id"] = target,
            ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [target] = message } },
        }, by);
    }

    /// <summary>Someone presses a button.</summary>
    public Asked Press(string customId, Someone? by = null, StoredMessage? on = null) =>
        Interact(3, new JsonObject { ["custom_id"] = customId, ["component_type"] = 2 }, by, on);

    /// <summary>Whether forms come back as rows, as they do to a bot that opens them so; otherwise as labels.</summary>
    public bool SendsRows { get; set; }

    /// <summary>Someone sends a form.</summary>
    public Asked Send(string customId, string field, string text, Someone? by = null)
    {
        var input = new JsonObject { ["type"] = 4, ["id"] = 2, ["custom_id"] = field, ["value"] = text };
        var part = SendsRows
            ? new JsonObject { ["type"] = 1, ["id"] = 1, ["components"] = new JsonArray(input) }
            : new JsonObject { ["type"] = 18, ["id"] = 1, ["component"] = input };
        return Interact(5, new JsonObject { ["custom_id"] = customId, ["components"] = new JsonArray(part) }, by);
    }

    /// <summary>Someone writes a message.</summary>
    public ulong Say(string content, bool mentionsBot = true, Someone? by = null, bool directly = false)
    {
        var id = _ids.Next();
        Gateway.DispatchMessage("MESSAGE_CREATE", Message(id, content, mentionsBot, by, directly), directly ? null : Identity.Guild);
        return id;
    }

    /// <summary>Someone rewords a message.</summary>
    /// <param name="isEdit">False for a change that Discord itself makes, such as a link's preview.</param>
    public void Reword(ulong id, string content, bool mentionsBot = true, Someone? by = null, bool directly = false, bool isEdit = true)
    {
        var message = Message(id, content, mentionsBot, by, directly);
        message["edited_timestamp"] = isEdit ? _time.GetUtcNow().ToString("O") : null;
        Gateway.DispatchMessage("MESSAGE_UPDATE", message, directly ? null : Identity.Guild);
    }

    private JsonObject Message(ulong id, string content, bool mentionsBot, Someone? by, bool directly)
    {
        var message = new JsonObject
        {
            ["id"] = $"{id}",
            ["type"] = 0,
            ["channel_id"] = $"{Identity.Channel}",
            ["author"] = (by ?? Someone.Member).ToJson(),
            ["content"] = content,
            ["timestamp"] = _time.GetUtcNow().ToString("O"),
            ["mentions"] = mentionsBot ? new JsonArray(Identity.BotUser()) : new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["attachments"] = new JsonArray(),
            ["embeds"] = new JsonArray(),
        };
        if (!directly)
            message["guild_id"] = $"{Identity.Guild}";

        // Without the privileged intent a bot is shown the words of what is meant for it, and no others.
        if (!directly && !mentionsBot)
            message["content"] = "";
        return message;
    }

    /// <summary>Someone deletes a message.</summary>
    public void Delete(ulong message) => Gateway.DispatchMessage(
        "MESSAGE_DELETE",
        new JsonObject { ["id"] = $"{message}", ["channel_id"] = $"{Identity.Channel}", ["guild_id"] = $"{Identity.Guild}" },
        Identity.Guild);

    /// <summary>A moderator deletes many messages at once.</summary>
    public void DeleteMany(params ulong[] messages) => Gateway.DispatchMessage(
        "MESSAGE_DELETE_BULK",
        new JsonObject { ["ids"] = new JsonArray([.. messages.Select(id => JsonValue.Create($"{id}"))]), ["channel_id"] = $"{Identity.Channel}", ["guild_id"] = $"{Identity.Guild}" },
        Identity.Guild);

    /// <summary>The bot is taken out of its guild.</summary>
    public void Kick() => Gateway.Dispatch("GUILD_DELETE", new JsonObject { ["id"] = $"{Identity.Guild}" }, Identity.Guild);

    /// <summary>The bot is added to its guild.</summary>
    public void Invite() => Gateway.Dispatch("GUILD_CREATE", Gateway.Guild(Identity.Guild), Identity.Guild);

    private Asked Interact(int type, JsonObject data, Someone? by, StoredMessage? on = null)
    {
        var someone = by ?? Someone.Member;
        var asked = new Asked(_ids.Next(), type, Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N"), _time) { Pressed = on, BroughtAlong = someone.BroughtTheBot };
        Rest.Asked[asked.Token] = asked;
        var interaction = new JsonObject
        {
            ["id"] = $"{asked.Id}",
            ["application_id"] = $"{Identity.ApplicationId}",
            ["type"] = type,
            ["token"] = asked.Token,
            ["version"] = 1,
            ["data"] = data,
            ["locale"] = "en-US",
            ["channel_id"] = $"{Identity.Channel}",
            ["channel"] = new JsonObject { ["id"] = $"{Identity.Channel}", ["type"] = 0 },
            ["authorizing_integration_owners"] = someone.BroughtTheBot ? new JsonObject { ["1"] = $"{someone.Id}" } : new JsonObject { ["0"] = $"{Identity.Guild}" },
            ["context"] = someone.IsAlone ? 1 : 0,
            ["entitlements"] = new JsonArray(),
            ["app_permissions"] = "0",
            ["attachment_size_limit"] = 10_485_760,
        };
        someone.WriteTo(interaction, Identity.Guild);
        if (type == 3)
            interaction["message"] = new JsonObject { ["id"] = $"{on?.Id ?? _ids.Next()}", ["channel_id"] = $"{Identity.Channel}", ["type"] = 0, ["content"] = "", ["author"] = Identity.BotUser(), ["flags"] = 0, ["timestamp"] = _time.GetUtcNow().ToString("O"), ["attachments"] = new JsonArray(), ["embeds"] = new JsonArray(), ["mentions"] = new JsonArray(), ["mention_roles"] = new JsonArray(), ["components"] = new JsonArray() };
        Gateway.Dispatch("INTERACTION_CREATE", interaction, someone.IsAlone ? null : Identity.Guild);
        return asked;
    }

    private static JsonObject Option(string name, object value) => value switch
    {
        bool yes => new JsonObject { ["name"] = name, ["type"] = 5, ["value"] = yes },
        int number => new JsonObject { ["name"] = name, ["type"] = 4, ["value"] = number },
        _ => new JsonObject { ["name"] = name, ["type"] = 3, ["value"] = value.ToString() },
    };

    private void Map(WebApplication app)
    {
        app.Use((context, next) => context.Request.Path.StartsWithSegments("/api") ? Rest.MisbehaveAsync(context, () => next(context)) : next(context));
        app.Map(StandInGateway.Path, branch => branch.Run(Gateway.AcceptAsync));
        Rest.Map(app);
    }
}
