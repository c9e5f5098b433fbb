using NewsBot.Articles;
using NewsBot.Facts;

namespace NewsBot.Ingestion;

/// <summary>An article with the facts found in its text, ready for the index.</summary>
public sealed record AnalyzedArticle(Article Article, string StoryId, TextFacts Facts);
