using Dapper;
using Microsoft.Data.Sqlite;
using NewsBot.Ingestion;

namespace NewsBot.Storage.Articles;

/// <summary>Which articles are copies of one story, by the sketches the record keeps.</summary>
internal sealed class Stories(IStoryMatcher matcher)
{
    /// <remarks>The plus keeps the planner from going through all articles of that state instead of the few that share a band.</remarks>
    internal const string Candidates =
        """
        SELECT story_id, signature FROM articles
        WHERE id IN (SELECT article_id FROM story_bands WHERE band IN @bands) AND id <> @articleId AND +state = 0 AND signature IS NOT NULL
        ORDER BY sequence
        """;

    private const int MostBandsAQuery = 500;

    public StorySketch? Sketch(NewsBot.Articles.Article article) => matcher.Sketch(article);

    /// <summary>The story of the earliest article that this one is a copy of, or else its own.</summary>
    public string Find(SqliteConnection connection, SqliteTransaction transaction, string articleId, StorySketch? sketch)
    {
        if (sketch is null)
            return articleId;

        foreach (var bands in sketch.Bands.Distinct().Chunk(MostBandsAQuery))
        {
            var candidates = connection.Query<(string StoryId, byte[] Signature)>(
                Candidates,
                new { bands, articleId },
                transaction);
            foreach (var (storyId, signature) in candidates)
            {
                if (matcher.AreCopies(sketch, new StorySketch([.. signature], [])))
                    return storyId;
            }
        }

        return articleId;
    }

    public static void Remember(SqliteConnection connection, SqliteTransaction transaction, string articleId, StorySketch? sketch)
    {
        Forget(connection, transaction, articleId);
        if (sketch is null)
            return;

        connection.Execute(
            "INSERT INTO story_bands (band, article_id) VALUES (@band, @articleId)",
            sketch.Bands.Distinct().Select(band => new { band, articleId }),
            transaction);
    }

    public static void Forget(SqliteConnection connection, SqliteTransaction transaction, string articleId) =>
        connection.Execute("DELETE FROM story_bands WHERE article_id = @articleId", new { articleId }, transaction);
}
