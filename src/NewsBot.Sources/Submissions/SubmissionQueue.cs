using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Access;
using NewsBot.Administration;
using NewsBot.Articles;
using NewsBot.Sources.Links;
using NewsBot.State;

namespace NewsBot.Sources.Submissions;

/// <summary>Links that wait for somebody to approve them, each for its community. Thread-safe; outlives a restart.</summary>
internal sealed class SubmissionQueue(ISettingsStore settings, TimeProvider time)
{
    private const string Prefix = "submissions/";
    private const int MostWaiting = 500;
    private const int MostOfOne = 20;

    public async Task<DeskReply> AddAsync(Uri link, Actor actor, CancellationToken cancellation)
    {
        var waiting = await ListAsync(cancellation);
        var id = Id(link, actor.Community);
        if (waiting.Any(one => one.Id == id))
            return new DeskReply(Done: true, "This link waits for approval already.");
        if (waiting.Count >= MostWaiting || waiting.Count(one => one.Door == actor.Door && one.UserId == actor.UserId) >= MostOfOne)
            return new DeskReply(Done: false, "Too many links wait for approval. Try again when some have been looked at.");

        var submission = new Submission(id, link, actor.Door, actor.UserId, actor.Community.Community, time.GetUtcNow());
        await settings.PutAsync(Prefix + id, JsonSerializer.Serialize(submission, SubmissionJson.Default.Submission), cancellation);
        return new DeskReply(Done: true, "Thank you. The link waits for somebody who manages this community to approve it.");
    }

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<Submission>> ListAsync(CancellationToken cancellation) =>
    [
        .. (await settings.ListAsync(Prefix, cancellation)).Values
            .Select(value => JsonSerializer.Deserialize(value, SubmissionJson.Default.Submission)).OfType<Submission>().OrderBy(one => one.At),
    ];

    public Task RemoveAsync(Submission submission, CancellationToken cancellation) => settings.PutAsync(Prefix + submission.Id, null, cancellation);

    private static string Id(Uri link, Audience community) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{CanonicalUrl.Key(link)}\n{community}")).AsSpan(0, 4));
}

/// <summary>A link that waits for approval.</summary>
/// <param name="Community">Who may see its article; null for everyone.</param>
internal sealed record Submission(string Id, Uri Link, string Door, string UserId, string? Community, DateTimeOffset At)
{
    [JsonIgnore]
    public Audience Audience => Community is null ? Audience.Everyone : Audience.Of(Community);
}

[JsonSerializable(typeof(Submission))]
internal sealed partial class SubmissionJson : JsonSerializerContext;
