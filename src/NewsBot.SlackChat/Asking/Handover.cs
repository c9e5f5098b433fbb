using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using NewsBot.SlackChat.Connection;
using NewsBot.State;

namespace NewsBot.SlackChat.Asking;

/// <summary>Keeps questions that were acknowledged but not done when the bot stopped, and takes them up at the next start.</summary>
internal sealed class Handover(IKeptStateStore kept, TimeProvider time, ILogger<Handover> logger)
{
    private const string Key = "slack:left";

    /// <summary>Who asked longer ago has given up.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(15);

    public async Task LeaveAsync(IReadOnlyList<SlackEvent> left)
    {
        var questions = left.OfType<MessageReceived>().ToArray();
        if (questions.Length == 0)
            return;

        logger.LeftUndone(questions.Length);
        var text = JsonSerializer.Serialize(questions, HandoverJson.Default.MessageReceivedArray);
        await kept.PutAsync(Key, text, time.GetUtcNow() + KeptFor, CancellationToken.None);
    }

    public async Task TakeUpAsync(ISlackListener listener, CancellationToken cancellation)
    {
        if (await kept.FindAsync(Key, cancellation) is not { } text)
            return;

        await kept.PutAsync(Key, "[]", time.GetUtcNow(), cancellation);
        foreach (var question in JsonSerializer.Deserialize(text, HandoverJson.Default.MessageReceivedArray) ?? [])
            listener.TryTake(question with { IsTakenUp = true });
    }
}

[JsonSerializable(typeof(MessageReceived[]))]
internal sealed partial class HandoverJson : JsonSerializerContext;
