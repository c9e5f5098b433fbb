using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.State;

namespace NewsBot.Topics;

/// <summary>Keeps each community's topics as one setting; proposals come from the index.</summary>
internal sealed class TopicCatalog(ISettingsStore settings, IOptions<TopicsOptions> options, ISuggestions? suggestions = null) : ITopicCatalog, IDisposable
{
    /// <summary>Longer ones would make no command's name.</summary>
    public const int MostLetters = 32;

    private readonly SemaphoreSlim _changing = new(1);

    public event Action<Audience>? Changed;

    public async Task<IReadOnlyList<string>> TopicsOfAsync(Audience community, CancellationToken cancellation)
    {
        var approved = await ReadAsync(Audience.Everyone, cancellation);
        var own = community == Audience.Everyone ? [] : await ReadAsync(community, cancellation);
        return [.. options.Value.Everywhere.Select(Normal).Concat(approved).Concat(own).Where(topic => topic.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    public async Task<IReadOnlyList<string>> ProposalsForAsync(Audience community, int most, CancellationToken cancellation)
    {
        var known = (await TopicsOfAsync(community, cancellation)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var reported = suggestions?.Complete(SuggestionSlot.Topic, "", community, most + known.Count) ?? [];
        return [.. reported.Where(topic => !known.Contains(Normal(topic))).Take(most)];
    }

    public Task AddAsync(Audience community, string topic, CancellationToken cancellation) =>
        ChangeAsync(community, topics => topics.Contains(Normal(topic), StringComparer.OrdinalIgnoreCase) ? null : [.. topics, Normal(topic)], cancellation);

    public Task<bool> RemoveAsync(Audience community, string topic, CancellationToken cancellation) =>
        ChangeAsync(community, topics => topics.Contains(Normal(topic), StringComparer.OrdinalIgnoreCase) ? [.. topics.Where(known => !known.Equals(Normal(topic), StringComparison.OrdinalIgnoreCase))] : null, cancellation);

    public void Dispose() => _changing.Dispose();

    /// <summary>Lower case, single blanks.</summary>
    public static string Normal(string topic) => string.Join(' ', topic.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    private async Task<bool> ChangeAsync(Audience community, Func<string[], string[]?> change, CancellationToken cancellation)
    {
        await _changing.WaitAsync(cancellation);
        try
        {
            if (change(await ReadAsync(community, cancellation)) is not { } changed)
                return false;
            var value = changed.Length == 0 ? null : JsonSerializer.Serialize(changed, TopicsJson.Default.StringArray);
            await settings.PutAsync(KeyOf(community), value, cancellation);
        }
        finally
        {
            _changing.Release();
        }

        Changed?.Invoke(community);
        return true;
    }

    private async Task<string[]> ReadAsync(Audience community, CancellationToken cancellation) =>
        await settings.FindAsync(KeyOf(community), cancellation) is { } json ? JsonSerializer.Deserialize(json, TopicsJson.Default.StringArray) ?? [] : [];

    private static string KeyOf(Audience community) => $"topics:{community}";
}

[JsonSerializable(typeof(string[]))]
internal sealed partial class TopicsJson : JsonSerializerContext;
