using Dapper;
using Microsoft.Data.Sqlite;
using NewsBot.Storage.Articles;
using NewsBot.Storage.Database;

namespace NewsBot.Storage.Folders;

/// <summary>Reads a whole record to find what is wrong with it.</summary>
internal static class RecordReading
{
    private static readonly string[] Documents = ["articles", "article_versions"];

    /// <summary>Null when every page and every article is as it was written.</summary>
    public static string? FindDamage(string file)
    {
        try
        {
            return Find(file) is { } damage ? SqliteFailures.Damaged(file, damage) : null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return SqliteFailures.DescribeProof(failure, file);
        }
    }

    /// <summary>The same for a copy that nothing else uses, and without advice: only what is wrong with it.</summary>
    public static string? FindDamageInCopy(string file)
    {
        try
        {
            return Find(file);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return failure.Message.TrimEnd('.').ReplaceLineEndings(" ");
        }
    }

    private static string? Find(string file)
    {
        using var connection = new SqliteConnection(ConnectionStrings.ForOneReading(file));
        connection.Open();
        return PageDamage(connection) ?? SchemaDamage(connection) ?? DocumentDamage(connection) ?? SequenceDamage(connection);
    }

    private static string? PageDamage(SqliteConnection connection)
    {
        connection.Execute("PRAGMA cell_size_check = ON");
        var finding = connection.QueryFirst<string>("PRAGMA integrity_check(1)");
        return finding == "ok" ? null : finding.ReplaceLineEndings(" ");
    }

    private static string? SchemaDamage(SqliteConnection connection)
    {
        var tables = connection.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table'").ToHashSet(StringComparer.Ordinal);
        return tables.Count == 0 || (tables.Contains("record") && tables.IsSupersetOf(Documents)) || tables.SetEquals(["SchemaVersions", "sqlite_sequence"])
            ? null
            : "it holds no NewsBot record";
    }

    private static string? DocumentDamage(SqliteConnection connection)
    {
        foreach (var table in Documents.Where(table => Exists(connection, table)))
        {
            foreach (var (document, checksum) in connection.Query<(string, long)>(
                $"SELECT document, checksum FROM {table} WHERE document IS NOT NULL", buffered: false))
            {
                if (ArticleDocument.Checksum(document) != checksum)
                    return "an article is not as it was stored";
            }
        }

        return null;
    }

    private static string? SequenceDamage(SqliteConnection connection)
    {
        if (!Exists(connection, "record"))
            return null;

        var lasts = connection.Query<long>("SELECT last_sequence FROM record").AsList();
        var newest = connection.QuerySingle<long?>("SELECT MAX(sequence) FROM articles") ?? 0;
        return lasts.Count <= 1 && newest <= lasts.FirstOrDefault() ? null : "its sequence numbers do not fit";
    }

    private static bool Exists(SqliteConnection connection, string table) =>
        connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = @table)", new { table });
}
