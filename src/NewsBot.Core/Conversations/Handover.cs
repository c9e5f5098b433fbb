using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NewsBot.State;

namespace NewsBot.Conversations;

/// <summary>Keeps what was acknowledged but not done when the bot stopped, and gives it back at the next start.</summary>
/// <param name="door">"discord"; each door has a place of its own.</param>
/// <param name="shape">How the door's events are written. They may hold what lets the bot answer; the record is as private as the data folder.</param>
public sealed class Handover<T>(string door, IKeptStateStore kept, JsonTypeInfo<T[]> shape, TimeProvider time)
{
    /// <summary>Who asked longer ago has given up, and Discord lets nobody answer an interaction later than this.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(15);

    private readonly string _key = door + ":left";

    public Task LeaveAsync(IReadOnlyCollection<T> left) => left.Count == 0
        ? Task.CompletedTask
        : kept.PutAsync(_key, JsonSerializer.Serialize([.. left], shape), time.GetUtcNow() + KeptFor, CancellationToken.None);

    /// <summary>What the last run left; nobody gets it a second time.</summary>
    public async Task<IReadOnlyList<T>> TakeUpAsync(CancellationToken cancellation)
    {
        if (await kept.FindAsync(_key, cancellation) is not { } text)
            return [];

        await kept.PutAsync(_key, "[]", time.GetUtcNow(), cancellation);
        return JsonSerializer.Deserialize(text, shape) ?? [];
    }
}
