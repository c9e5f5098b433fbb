using System.Text.Json.Serialization;

namespace NewsBot.Sources.Feeds.Polling;

/// <summary>What is remembered of a feed between two looks, over a restart too.</summary>
internal sealed record FeedState
{
    public string? Title { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    public DateTimeOffset? LastSuccess { get; init; }

    public DateTimeOffset? LastFailure { get; init; }

    /// <summary>Why the last look failed; null once one succeeded.</summary>
    public string? Problem { get; init; }

    /// <summary>How many looks failed in a row.</summary>
    public int Failures { get; init; }

    /// <summary>How long the last look was to be followed by the next.</summary>
    public TimeSpan Interval { get; init; }

    public DateTimeOffset NextLook { get; init; }

    /// <summary>From when it was decided until <see cref="NextLook"/>.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>How many items were taken in since the feed was added.</summary>
    public long ItemsSeen { get; init; }

    /// <summary>The feed's own address has moved for good to here.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>Said to be gone by its server (410): not asked again until somebody resumes it.</summary>
    public bool IsGone { get; init; }

    /// <summary>Items by each of the marks they are recognised by.</summary>
    public Dictionary<string, SeenItem> Seen { get; init; } = [];

    /// <summary>The same, to be looked at again after so long.</summary>
    public FeedState DueIn(TimeSpan wait, DateTimeOffset now) => this with { NextLook = now + wait, Wait = wait };
}

/// <param name="ArticleId">The article that the item became.</param>
/// <param name="Print">Of its words, to see whether it changed.</param>
/// <param name="PageTries">How often its page was tried; below 0 once no page is wanted any more.</param>
/// <param name="SeenAt">In days since 1970, when it last stood in the feed.</param>
internal sealed record SeenItem(string ArticleId, long Print, int PageTries, int SeenAt);

[JsonSerializable(typeof(FeedState))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
internal sealed partial class FeedStateJson : JsonSerializerContext;
