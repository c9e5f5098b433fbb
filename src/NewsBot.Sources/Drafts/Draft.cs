using System.Collections.Immutable;
using NewsBot.Articles;

namespace NewsBot.Sources.Drafts;

/// <summary>What a reader found, as written and unchecked; <see cref="CopyDesk"/> makes an article of it.</summary>
internal sealed record Draft
{
    /// <summary>Null lets the id follow from the place.</summary>
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    /// <summary>A name or a host.</summary>
    public string? Publisher { get; init; }

    public string? Author { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public PublicationDate? Published { get; init; }

    public PublicationDate? Updated { get; init; }

    public ImmutableArray<Caption> Captions { get; init; } = [];
}
