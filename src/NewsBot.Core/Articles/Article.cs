using System.Collections.Immutable;

namespace NewsBot.Articles;

/// <summary>One article as it was taken in.</summary>
/// <remarks>Immutable. <see cref="Text"/> is the body alone, paragraphs set apart by an empty line; every passage quoted from
/// the article is a substring of its <see cref="Title"/>, its <see cref="Text"/> or one of its <see cref="Captions"/>.</remarks>
public sealed record Article
{
    /// <summary>Unique in the store, kept as given or derived from where the article stands; never empty.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public Publisher? Publisher { get; init; }

    public string? Author { get; init; }

    /// <summary>Where a reader finds it. Absolute, http or https.</summary>
    public Uri? Url { get; init; }

    public PublicationDate? Published { get; init; }

    public PublicationDate? Updated { get; init; }

    public ImmutableArray<Caption> Captions { get; init; } = [];

    /// <summary>ISO 639-1 code of the language it is written in ("en"); null when that was not recognised.</summary>
    public string? Language { get; init; }

    public Audience Audience { get; init; }

    /// <summary>Which source brought it ("folder:seeds", "command"); a source withdraws only what it brought.</summary>
    public required string Source { get; init; }
}
