using NewsBot.Articles;

namespace NewsBot.Answers;

/// <summary>Where a passage stands.</summary>
public sealed record Citation(string ArticleId, string Title, Publisher? Publisher, PublicationDate? Published, string? Author, Uri? Url);
