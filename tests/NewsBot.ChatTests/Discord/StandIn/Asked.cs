using System.Text.Json.Nodes;

namespace NewsBot.ChatTests.Discord.StandIn;

/// <summary>One interaction as the stand-in saw it: when it was sent, and everything that came back.</summary>
internal sealed class Asked(ulong id, int kind, string token, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource<JsonObject> _acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<JsonObject> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long _sentAt = time.GetTimestamp();

    public ulong Id { get; } = id;

    /// <summary>2 a command, 3 a button, 4 a completion, 5 a form.</summary>
    public int Kind { get; } = kind;

    public string Token { get; } = token;

    /// <summary>The guild does not have the bot: Discord then takes five further messages.</summary>
    public bool BroughtAlong { get; init; }

    /// <summary>The message whose button was pressed.</summary>
    public StoredMessage? Pressed { get; init; }

    /// <summary>The first response's body.</summary>
    public Task<JsonObject> Acknowledged => _acknowledged.Task;

    /// <summary>The first message body that a person sees.</summary>
    public Task<JsonObject> Answered => _answered.Task;

    public TimeSpan? AcknowledgedAfter { get; private set; }

    public TimeSpan? AnsweredAfter { get; private set; }

    public int Acknowledgements { get; private set; }

    /// <summary>How often the first response became a readable message; more than once is a doubled answer.</summary>
    public int Answers { get; private set; }

    public int RefusedCallbacks { get; set; }

    public int? CallbackType { get; private set; }

    public bool IsPrivate { get; private set; }

    public bool OriginalDeleted { get; set; }

    public List<JsonObject> FollowUps { get; } = [];

    public TimeSpan Age => time.GetElapsedTime(_sentAt);

    /// <summary>False when it was acknowledged before.</summary>
    public bool Acknowledge(JsonObject body)
    {
        lock (_gate)
        {
            if (Acknowledgements > 0)
            {
                RefusedCallbacks++;
                return false;
            }

            Acknowledgements++;
            AcknowledgedAfter = Age;
            CallbackType = body["type"]!.GetValue<int>();
            IsPrivate = ((body["data"]?["flags"]?.GetValue<int>() ?? 0) & 64) != 0;
        }

        _acknowledged.TrySetResult(body);
        if (CallbackType is 4 or 8 or 9)
            Answer(body["data"]?.AsObject() ?? []);
        return true;
    }

    public void Answer(JsonObject message)
    {
        lock (_gate)
        {
            Answers++;
            AnsweredAfter ??= Age;
        }

        _answered.TrySetResult(message);
    }

    public void FollowUp(JsonObject message)
    {
        lock (_gate)
            FollowUps.Add(message);
        Answer(message);
    }
}

/// <summary>A message in a channel.</summary>
internal sealed record StoredMessage(ulong Id, ulong ChannelId, JsonObject Body)
{
    public string? Nonce => Body["nonce"]?.ToString();
}
