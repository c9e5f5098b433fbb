using Microsoft.Extensions.Logging;
using NewsBot.Facts;

namespace NewsBot.Ingestion;

/// <summary>Finds what the index needs to know of an article. Thread-safe.</summary>
public sealed class ArticleAnalyzer(IFactExtractor extractor, ILogger<ArticleAnalyzer> logger)
{
    /// <param name="change">With its article.</param>
    public AnalyzedArticle Analyze(ArticleChange change)
    {
        var article = change.Article ?? throw new ArgumentException($"Article {change.ArticleId} was withdrawn.", nameof(change));
        try
        {
            return new AnalyzedArticle(article, change.StoryId, extractor.Extract(article.Text, article.Published?.Day));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One article must not keep all later ones out of the index.
            logger.FactsFailed(article.Id, failure);
            return new AnalyzedArticle(article, change.StoryId, TextFacts.None);
        }
    }
}
