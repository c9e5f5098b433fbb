using NewsBot.Articles;
using NewsBot.Ingestion;
using NewsBot.State;
using NewsBot.Storage.Database;

namespace NewsBot.Storage.Articles;

/// <summary>An article's row as it is read: its columns in the order of <see cref="Columns"/>.</summary>
internal sealed record ArticleRow(string Id, long Sequence, string StoryId, string? Document, long Checksum)
{
    public const string Columns = "id AS Id, sequence AS Sequence, story_id AS StoryId, document AS Document, checksum AS Checksum";

    public ArticleChange ToChange(string file) => new(Sequence, Id, Document is null ? null : ToArticle(file), StoryId);

    /// <summary>Throws <see cref="RecordUnavailableException"/> when the text is not the one that was stored.</summary>
    public Article ToArticle(string file)
    {
        if (Document is not null && ArticleDocument.Checksum(Document) == Checksum && ArticleDocument.Read(Document) is { } article)
            return article;

        throw new RecordUnavailableException(SqliteFailures.Damaged(file, $"article {Id} is not as it was stored"));
    }
}
