using NewsBot.Articles;

namespace NewsBot.Hosting.Json;

/// <summary>An article as <c>/api/articles/{id}</c> returns it.</summary>
internal sealed record ArticleJson(string Id, string Title, string Text, string? Source, string? Url, string? Author, string? Published, string? Updated, IReadOnlyList<Caption> Captions)
{
    public static ArticleJson Of(Article article) => new(
        article.Id,
        article.Title,
        article.Text,
        article.Publisher?.Name,
        article.Url?.AbsoluteUri,
        article.Author,
        article.Published?.ToString(),
        article.Updated?.ToString(),
        article.Captions);
}

/// <summary>What went wrong with a request, in one sentence.</summary>
internal sealed record ProblemJson(string Error);
