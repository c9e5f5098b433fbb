using NewsBot.Articles;

namespace NewsBot.Retrieval;

/// <summary>What an index holds for one asker.</summary>
/// <param name="Articles">That the asker may see.</param>
/// <param name="Passages">Of those.</param>
/// <param name="Facts">In those.</param>
/// <param name="Publishers">Of those, each once.</param>
/// <param name="Newest">The day of the newest of those; null where none has a date.</param>
public sealed record Holdings(long Articles, long Passages, long Facts, int Publishers, PublicationDate? Newest);
