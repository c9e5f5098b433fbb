using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using NewsBot.ChatTests.Wire;

namespace NewsBot.ChatTests.Slack.StandIn;

/// <summary>A Slack of its own on loopback: Web API and Socket Mode, with Slack's limits and errors, and faults on command.</summary>
/// <remarks>People's acts are methods here. Each returns once Slack has handed the event over, or given it up.</remarks>
internal sealed class SlackStandIn : IAsyncDisposable
{
    private Loopback _loopback = null!;

    private SlackStandIn(TimeProvider time, SlackIdentityCard card)
    {
        Card = card;
        Desk = new SlackDesk(time);
        Sockets = new SlackSockets(Faults, Desk, time);
        Web = new SlackWeb(card, Desk, Sockets, Faults, time);
    }

    public SlackIdentityCard Card { get; }

    public SlackFaults Faults { get; } = new();

    public SlackDesk Desk { get; }

    public SlackSockets Sockets { get; }

    public SlackWeb Web { get; }

    /// <summary>Where events go; sockets unless a test puts an HTTP poster here.</summary>
    public Func<string, JsonObject, Task<bool>>? Delivery { get; set; }

    public Uri ApiRoot => new(_loopback.Root, "api/");

    public static async Task<SlackStandIn> StartAsync(SlackIdentityCard? card = null, int port = 0, TimeProvider? time = null)
    {
        var standIn = new SlackStandIn(time ?? TimeProvider.System, card ?? new SlackIdentityCard());
        standIn._loopback = await Loopback.StartAsync(standIn.Map, port);
        standIn.Sockets.Root = standIn._loopback.SocketRoot;
        return standIn;
    }

    public ValueTask DisposeAsync()
    {
        Sockets.CutAll();
        return _loopback.DisposeAsync();
    }

    /// <summary>Someone mentions the bot; the message's timestamp.</summary>
    public async Task<string> MentionAsync(string words, string channel = "C1", string user = "U1", string? thread = null)
    {
        var stamp = "";
        await Mention(words, channel, user, thread, before: made => stamp = made);
        return stamp;
    }

    /// <summary>The same, for those who want the timestamp before anything is delivered.</summary>
    /// <returns>Whether every delivery was acknowledged.</returns>
    public Task<bool> Mention(string words, string channel, string user = "U1", string? thread = null, Action<string>? before = null)
    {
        var stamp = Desk.NextStamp();
        before?.Invoke(stamp);
        var text = $"<@{Card.BotUser}> {words}";
        Desk.Keep(new SlackPost(channel, stamp, thread, text, null, IsByBot: false));
        return EventAsync(Message("app_mention", channel, user, text, stamp, thread));
    }

    /// <summary>Someone writes to the bot alone.</summary>
    public async Task<string> WriteAsync(string words, string channel = "D1", string user = "U1", string? thread = null)
    {
        var stamp = Desk.NextStamp();
        Desk.Keep(new SlackPost(channel, stamp, thread, words, null, IsByBot: false));
        var message = Message("message", channel, user, words, stamp, thread);
        message["channel_type"] = "im";
        await EventAsync(message);
        return stamp;
    }

    public Task RewordAsync(string channel, string stamp, string words, string before, string user = "U1")
    {
        var now = Message("message", channel, user, words, stamp, null);
        now.Remove("channel");
        now["edited"] = new JsonObject { ["user"] = user, ["ts"] = Desk.NextStamp() };
        var old = Message("message", channel, user, before, stamp, null);
        return EventAsync(new JsonObject
        {
            ["type"] = "message",
            ["subtype"] = "message_changed",
            ["channel"] = channel,
            ["channel_type"] = channel[0] == 'D' ? "im" : "channel",
            ["ts"] = Desk.NextStamp(),
            ["message"] = now,
            ["previous_message"] = old,
        });
    }

    public Task TakeBackAsync(string channel, string stamp, string user = "U1")
    {
        Desk.Remove(channel, stamp);
        return EventAsync(new JsonObject
        {
            ["type"] = "message",
            ["subtype"] = "message_deleted",
            ["channel"] = channel,
            ["channel_type"] = channel[0] == 'D' ? "im" : "channel",
            ["ts"] = Desk.NextStamp(),
            ["deleted_ts"] = stamp,
            ["previous_message"] = Message("message", channel, user, "", stamp, null),
        });
    }

    public Task OpenAppAsync(string tab, string channel = "D1", string user = "U1") =>
        EventAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = user, ["channel"] = channel, ["tab"] = tab, ["event_ts"] = Desk.NextStamp() });

    public Task WithdrawAsync(string what) =>
        EventAsync(new JsonObject { ["type"] = what, ["event_ts"] = Desk.NextStamp(), ["tokens"] = new JsonObject { ["bot"] = new JsonArray(Card.BotUser) } });

    public Task CommandAsync(string text, string channel = "C1", string user = "U1", string command = "/newsbot") => DeliverAsync("slash_commands", new JsonObject
    {
        ["token"] = "verification",
        ["team_id"] = Card.Workspace,
        ["channel_id"] = channel,
        ["user_id"] = user,
        ["command"] = command,
        ["text"] = text,
        ["api_app_id"] = "A1",
        ["trigger_id"] = Desk.NewTrigger(),
        ["response_url"] = NewAddress(channel, user, null),
    });

    /// <summary>Presses the button that does <paramref name="action"/> under a message of the bot.</summary>
    public Task PressAsync(SlackPost post, string action, string user = "U1")
    {
        var button = BlockReader.Button(post.Blocks, action) ?? throw new InvalidOperationException($"There is no button {action}.");
        var message = new JsonObject { ["type"] = "message", ["ts"] = post.Timestamp, ["text"] = post.Text, ["bot_id"] = Card.BotId };
        var container = new JsonObject { ["type"] = "message", ["message_ts"] = post.Timestamp, ["channel_id"] = post.Channel, ["is_ephemeral"] = post.OnlyFor is not null };
        if (post.Thread is not null)
        {
            message["thread_ts"] = post.Thread;
            container["thread_ts"] = post.Thread;
        }
        var payload = Interaction("block_actions", user);
        payload["channel"] = new JsonObject { ["id"] = post.Channel, ["name"] = "general" };
        payload["container"] = container;
        if (post.OnlyFor is null)
            payload["message"] = message;
        payload["response_url"] = NewAddress(post.Channel, user, post.Timestamp);
        payload["actions"] = new JsonArray(Action(button));
        return DeliverAsync("interactive", payload);
    }

    public Task PressAtHomeAsync(string action, string user = "U1")
    {
        var payload = Interaction("block_actions", user);
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = "V1" };
        payload["actions"] = new JsonArray(Action(BlockReader.Button(Desk.Homes[user], action)!));
        return DeliverAsync("interactive", payload);
    }

    public Task ShortcutAsync(string callback, string user = "U1")
    {
        var payload = Interaction("shortcut", user);
        payload["callback_id"] = callback;
        return DeliverAsync("interactive", payload);
    }

    public Task MessageShortcutAsync(string callback, string text, string channel = "C1", string user = "U1")
    {
        var payload = Interaction("message_action", user);
        payload["callback_id"] = callback;
        payload["channel"] = new JsonObject { ["id"] = channel };
        payload["message"] = Message("message", channel, "U9", text, Desk.NextStamp(), null);
        payload["response_url"] = NewAddress(channel, user, null);
        return DeliverAsync("interactive", payload);
    }

    /// <summary>Fills in a dialog of the bot and sends it off.</summary>
    public Task SubmitAsync(JsonObject dialog, string input, string text, string user = "U1")
    {
        var payload = Interaction("view_submission", user);
        payload.Remove("trigger_id");
        payload["view"] = new JsonObject
        {
            ["id"] = $"V{Guid.NewGuid():N}",
            ["type"] = "modal",
            ["callback_id"] = dialog["callback_id"]?.ToString(),
            ["private_metadata"] = dialog["private_metadata"]?.ToString(),
            ["state"] = new JsonObject { ["values"] = new JsonObject { ["b1"] = new JsonObject { [input] = new JsonObject { ["type"] = "plain_text_input", ["value"] = text } } } },
        };
        return DeliverAsync("interactive", payload);
    }

    /// <summary>One event, as often as the faults say, each time under an id of its own.</summary>
    /// <returns>Whether every delivery was acknowledged.</returns>
    public async Task<bool> EventAsync(JsonObject @event) => Array.TrueForAll(await Task.WhenAll(Enumerable.Range(0, Faults.Copies).Select(_ => DeliverOnceAsync("events_api", new JsonObject
    {
        ["team_id"] = Card.Workspace,
        ["api_app_id"] = "A1",
        ["type"] = "event_callback",
        ["event_id"] = $"Ev{Guid.NewGuid():N}",
        ["event_time"] = 1,
        ["event"] = @event.DeepClone(),
        ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = Card.Workspace, ["user_id"] = Card.BotUser, ["is_bot"] = true, ["is_enterprise_install"] = false }),
    }))), static acknowledged => acknowledged);

    private async Task DeliverAsync(string type, JsonObject payload) =>
        await Task.WhenAll(Enumerable.Range(0, Faults.Copies).Select(_ => DeliverOnceAsync(type, payload)));

    private Task<bool> DeliverOnceAsync(string type, JsonObject payload) => Delivery is { } elsewhere ? elsewhere(type, payload) : Sockets.DeliverAsync(type, payload);

    private static JsonObject Message(string type, string channel, string user, string text, string stamp, string? thread)
    {
        var message = new JsonObject { ["type"] = type, ["user"] = user, ["text"] = text, ["ts"] = stamp, ["channel"] = channel, ["team"] = "T1", ["event_ts"] = stamp };
        if (thread is not null)
            message["thread_ts"] = thread;
        return message;
    }

    private JsonObject Interaction(string type, string user) => new()
    {
        ["type"] = type,
        ["team"] = new JsonObject { ["id"] = Card.Workspace, ["domain"] = "stand-in" },
        ["user"] = new JsonObject { ["id"] = user, ["username"] = "someone", ["team_id"] = Card.Workspace },
        ["api_app_id"] = "A1",
        ["trigger_id"] = Desk.NewTrigger(),
    };

    private JsonObject Action(JsonObject button)
    {
        var action = new JsonObject { ["type"] = "button", ["action_id"] = button["action_id"]!.ToString(), ["block_id"] = "b1", ["action_ts"] = Desk.NextStamp() };
        if (button["value"] is { } value)
            action["value"] = value.ToString();
        return action;
    }

    private string NewAddress(string channel, string user, string? message) =>
        new Uri(_loopback.Root, $"respond/{Desk.NewAddress(channel, user, message).Id}").AbsoluteUri;

    private void Map(WebApplication app)
    {
        Web.Map(app);
        Sockets.Map(app);
    }
}
