using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.ChatTests.Slack.StandIn;

/// <summary>What the workspace holds: messages, homes, dialogs, and what was wrong with what the bot sent.</summary>
internal sealed class SlackDesk(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, SlackPost> _posts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _triggers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ResponseAddress> _addresses = new(StringComparer.Ordinal);
    private long _lastStamp;

    /// <summary>Every message of the bot, in the order of arrival.</summary>
    public ConcurrentQueue<SlackPost> Sent { get; } = new();

    /// <summary>Every call that Slack would have refused for what it holds.</summary>
    public ConcurrentQueue<string> Refusals { get; } = new();

    public ConcurrentDictionary<string, JsonObject> Homes { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<JsonObject> Dialogs { get; } = new();

    public ConcurrentQueue<JsonObject> Prompts { get; } = new();

    public ConcurrentQueue<JsonObject> Statuses { get; } = new();

    /// <summary>Keeps <see cref="Sent"/> from growing in long runs.</summary>
    public bool ForgetsSent { get; set; }

    /// <summary>Raised for each message of the bot.</summary>
    public event Action<SlackPost>? Posted;

    /// <summary>A fresh timestamp, Slack's id of a message.</summary>
    public string NextStamp()
    {
        var micros = time.GetUtcNow().ToUnixTimeMilliseconds() * 1000;
        long next, last;
        do
        {
            last = Interlocked.Read(ref _lastStamp);
            next = Math.Max(micros, last + 1);
        }
        while (Interlocked.CompareExchange(ref _lastStamp, next, last) != last);
        return string.Create(CultureInfo.InvariantCulture, $"{next / 1_000_000}.{next % 1_000_000:000000}");
    }

    public SlackPost Keep(SlackPost post)
    {
        if (!ForgetsSent || !post.IsByBot)
            _posts[Key(post.Channel, post.Timestamp)] = post;
        if (post.IsByBot)
        {
            if (!ForgetsSent)
                Sent.Enqueue(post);
            Posted?.Invoke(post);
        }
        return post;
    }

    public SlackPost? Find(string? channel, string? timestamp) =>
        channel is not null && timestamp is not null && _posts.TryGetValue(Key(channel, timestamp), out var post) ? post : null;

    public void Remove(string channel, string timestamp)
    {
        if (_posts.TryRemove(Key(channel, timestamp), out var post))
            post.IsDeleted = true;
    }

    /// <summary>A trigger, good once, for three seconds.</summary>
    public string NewTrigger()
    {
        var id = $"{Guid.NewGuid():N}";
        _triggers[id] = time.GetTimestamp();
        return id;
    }

    public bool UseTrigger(string id) => _triggers.TryRemove(id, out var at) && time.GetElapsedTime(at) < TimeSpan.FromSeconds(3);

    /// <summary>An address that posts back, good for five uses in 30 minutes.</summary>
    public ResponseAddress NewAddress(string channel, string user, string? message)
    {
        var address = new ResponseAddress($"{Guid.NewGuid():N}", channel, user, message, time.GetTimestamp());
        _addresses[address.Id] = address;
        return address;
    }

    public ResponseAddress? UseAddress(string id) =>
        _addresses.TryGetValue(id, out var address) && time.GetElapsedTime(address.MadeAt) < TimeSpan.FromMinutes(30) && address.Use() ? address : null;

    public string Refuse(string method, string error)
    {
        Refusals.Enqueue($"{method}: {error}");
        return error;
    }

    private static string Key(string channel, string timestamp) => $"{channel}:{timestamp}";
}

/// <summary>A message.</summary>
internal sealed record SlackPost(string Channel, string Timestamp, string? Thread, string Text, JsonArray? Blocks, bool IsByBot, string? OnlyFor = null)
{
    public long ArrivedAt { get; init; }

    public bool IsDeleted { get; set; }

    public int Updates { get; set; }

    public JsonObject? Call { get; init; }

    /// <summary>Everything a person reads in it.</summary>
    public string Words => string.Join(' ', BlockReader.Texts(Blocks));
}

internal sealed record ResponseAddress(string Id, string Channel, string User, string? Message, long MadeAt)
{
    private int _uses;

    public bool Use() => Interlocked.Increment(ref _uses) <= 5;
}
