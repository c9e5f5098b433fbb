using Dapper;
using Microsoft.Data.Sqlite;
using NewsBot.Articles;
using NewsBot.Ingestion;

namespace NewsBot.Storage.Articles;

/// <summary>The changes an article can go through in the record, each inside the caller's transaction.</summary>
internal sealed class ArticleWriter(IStoryMatcher matcher, TimeProvider time)
{
    private readonly Stories _stories = new(matcher);

    /// <summary>Does the work that needs no database, so that the transaction is short.</summary>
    public List<Draft> Draft(IReadOnlyList<Article> articles)
    {
        var drafts = new Draft[articles.Count];
        Parallel.For(0, drafts.Length, at =>
        {
            var document = ArticleDocument.Write(articles[at]);
            drafts[at] = new Draft(articles[at], document, ArticleDocument.Checksum(document), _stories.Sketch(articles[at]));
        });
        return [.. drafts];
    }

    public IngestReceipt Store(SqliteConnection connection, SqliteTransaction transaction, Draft draft)
    {
        var id = draft.Article.Id;
        var known = connection.QuerySingleOrDefault<Known>(
            "SELECT sequence AS Sequence, state AS State, checksum AS Checksum FROM articles WHERE id = @id", new { id }, transaction);
        if (known is not null && known.Checksum == draft.Checksum && (ArticleState)known.State != ArticleState.Withdrawn)
            return new IngestReceipt(id, IngestOutcome.Unchanged, known.Sequence);

        if (known is not null)
            KeepVersion(connection, transaction, id);

        var sequence = NextSequence(connection, transaction);
        var storyId = _stories.Find(connection, transaction, id, draft.Sketch);
        Put(connection, transaction, draft, sequence, storyId);
        Stories.Remember(connection, transaction, id, draft.Sketch);
        return new IngestReceipt(id, known is { State: (long)ArticleState.Current } ? IngestOutcome.Replaced : IngestOutcome.Stored, sequence) { IsCopy = storyId != id };
    }

    /// <summary>False when there is no such article, or it is out already.</summary>
    public bool TakeOut(SqliteConnection connection, SqliteTransaction transaction, string id, ArticleState state)
    {
        var isCurrent = connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM articles WHERE id = @id AND state = 0)", new { id }, transaction);
        if (!isCurrent)
            return false;

        if (state == ArticleState.Withdrawn)
            KeepVersion(connection, transaction, id);
        else
            connection.Execute("DELETE FROM article_versions WHERE article_id = @id", new { id }, transaction);

        var sequence = NextSequence(connection, transaction);
        connection.Execute(
            "UPDATE articles SET sequence = @sequence, state = @state, document = NULL, signature = NULL, changed_at = @now WHERE id = @id",
            new { id, sequence, state = (int)state, now = Now },
            transaction);
        Stories.Forget(connection, transaction, id);
        return true;
    }

    /// <summary>Takes out, for good and with their history, what was last changed before a moment, the oldest first.</summary>
    public int Expire(SqliteConnection connection, SqliteTransaction transaction, DateTimeOffset before, int most)
    {
        var ids = connection.Query<string>(
            "SELECT id FROM articles WHERE state = 0 AND changed_at < @before ORDER BY changed_at LIMIT @most",
            new { before = before.ToUnixTimeMilliseconds(), most },
            transaction);
        return ids.Count(id => TakeOut(connection, transaction, id, ArticleState.Expired));
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static long NextSequence(SqliteConnection connection, SqliteTransaction transaction) =>
        connection.QuerySingle<long>("UPDATE record SET last_sequence = last_sequence + 1 RETURNING last_sequence", transaction: transaction);

    private static void KeepVersion(SqliteConnection connection, SqliteTransaction transaction, string id) => connection.Execute(
        """
        INSERT INTO article_versions (article_id, sequence, document, checksum, stored_at)
        SELECT id, sequence, document, checksum, changed_at FROM articles WHERE id = @id AND document IS NOT NULL
        """,
        new { id },
        transaction);

    private void Put(SqliteConnection connection, SqliteTransaction transaction, Draft draft, long sequence, string storyId) => connection.Execute(
        """
        INSERT INTO articles (id, sequence, state, story_id, source, document, checksum, signature, stored_at, changed_at)
        VALUES (@id, @sequence, 0, @storyId, @source, @document, @checksum, @signature, @now, @now)
        ON CONFLICT (id) DO UPDATE SET
            sequence = excluded.sequence, state = 0, story_id = excluded.story_id, source = excluded.source, document = excluded.document,
            checksum = excluded.checksum, signature = excluded.signature, changed_at = excluded.changed_at
        """,
        new
        {
            id = draft.Article.Id,
            sequence,
            storyId,
            source = draft.Article.Source,
            document = draft.Document,
            checksum = draft.Checksum,
            signature = draft.Sketch?.Signature.ToArray(),
            now = Now,
        },
        transaction);

    private sealed record Known(long Sequence, long State, long Checksum);
}

/// <summary>An article made ready to be stored.</summary>
internal sealed record Draft(Article Article, string Document, long Checksum, StorySketch? Sketch);
