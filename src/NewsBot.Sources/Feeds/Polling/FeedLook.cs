using System.Collections.Immutable;
using NewsBot.Ingestion;

namespace NewsBot.Sources.Feeds.Polling;

/// <summary>What one look at a feed brought.</summary>
/// <param name="Events">New and changed articles, and what could not be read.</param>
/// <param name="State">To be remembered once the events are in the record.</param>
/// <param name="PagesWanted">Items whose page should be fetched.</param>
/// <param name="MustOutlive">Whether the state holds more than another look without news.</param>
internal sealed record FeedLook(ImmutableArray<SourceEvent> Events, FeedState State, ImmutableArray<PageWanted> PagesWanted, bool MustOutlive);

/// <summary>An item whose feed gives only a teaser.</summary>
/// <param name="FeedId">Which feed it stands in.</param>
/// <param name="Link">Its page.</param>
/// <param name="Teaser">The article made of what the feed gives.</param>
/// <param name="Marks">By which the feed's state knows it.</param>
internal sealed record PageWanted(string FeedId, Uri Link, Articles.Article Teaser, ImmutableArray<string> Marks);
