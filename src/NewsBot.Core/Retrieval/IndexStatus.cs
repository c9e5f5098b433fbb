using NewsBot.Articles;

namespace NewsBot.Retrieval;

/// <summary>The index at a glance.</summary>
/// <param name="Articles">Searchable articles.</param>
/// <param name="Passages">Searchable passages.</param>
/// <param name="Facts">Facts in them.</param>
/// <param name="LastSequence">The last change of the record that the index holds.</param>
/// <param name="Newest">Publication date of the newest article.</param>
/// <param name="Bytes">On disk.</param>
/// <param name="CatchingUp">Being rebuilt or brought up to date.</param>
public sealed record IndexStatus(long Articles, long Passages, long Facts, long LastSequence, PublicationDate? Newest, long Bytes, bool CatchingUp);
