using System.Collections.Immutable;
using NewsBot.Articles;

namespace NewsBot.Sources.Feeds.Reading;

/// <summary>What a feed's document says, in our words.</summary>
internal sealed record Feed
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    /// <summary>What the feed says it is about, as text.</summary>
    public string? Description { get; init; }

    /// <summary>The site it belongs to.</summary>
    public string? Link { get; init; }

    public string? Language { get; init; }

    public PublicationDate? Updated { get; init; }

    /// <summary>How long its publisher asks to wait between two looks; null when it does not say.</summary>
    public TimeSpan? TimeToLive { get; init; }

    public ImmutableArray<FeedItem> Items { get; init; } = [];
}

/// <summary>One item of a feed. Texts are plain, paragraphs set apart by an empty line.</summary>
internal sealed record FeedItem
{
    /// <summary>As the feed gives it: no address is made of it.</summary>
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Link { get; init; }

    public FeedText? Summary { get; init; }

    public FeedText? Content { get; init; }

    public string? Author { get; init; }

    public string? Language { get; init; }

    public PublicationDate? Published { get; init; }

    public PublicationDate? Updated { get; init; }

    public PublicationDate? Created { get; init; }

    /// <summary>The fullest text the feed gives.</summary>
    public FeedText? Body => Content is { Text.Length: > 0 } && Content.Text.Length >= (Summary?.Text.Length ?? 0) ? Content : Summary ?? Content;
}

/// <summary>A feed, or why there is none; exactly one of the two is null.</summary>
internal readonly record struct FeedReading(Feed? Feed, string? Problem);
