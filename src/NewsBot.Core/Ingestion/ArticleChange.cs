using NewsBot.Articles;

namespace NewsBot.Ingestion;

/// <summary>One step in the record's history: an article stored or replaced, or (without an article) withdrawn.</summary>
/// <param name="Sequence">Grows with every change; the index remembers the last one it holds.</param>
/// <param name="ArticleId">Whom it concerns.</param>
/// <param name="Article">Null when withdrawn.</param>
/// <param name="StoryId">Shared by articles that are copies of one story.</param>
public sealed record ArticleChange(long Sequence, string ArticleId, Article? Article, string StoryId);
