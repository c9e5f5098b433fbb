using Microsoft.Extensions.Logging;
using NewsBot.Articles;
using NewsBot.Facts;
using NewsBot.Language;
using NewsBot.Language.Recognition;

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
            return new AnalyzedArticle(article, change.StoryId, FactsOf(article));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One article must not keep all later ones out of the index.
            logger.FactsFailed(article.Id, failure);
            return new AnalyzedArticle(article, change.StoryId, TextFacts.None);
        }
    }

    /// <summary>Who said what is read in English alone; articles in other languages are cut into sentences, to be found and quoted.</summary>
    private TextFacts FactsOf(Article article) => article.Language is null or LanguageCode.English
        ? extractor.Extract(article.Text, article.Published?.Day)
        : new TextFacts([], [], SentenceSplitter.Split(article.Text));
}
