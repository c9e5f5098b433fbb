using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;
using NewsBot.Storage.Database;

namespace NewsBot.Storage.Backup;

/// <summary>What a copy of a record needs to be a record of its own.</summary>
internal static class RecordCopy
{
    /// <summary>One file without a log, under an id and a stamp of its own: no index and no log of the original is ever taken for the copy's.</summary>
    public static void MakeOwn(string file)
    {
        using var connection = Open(file);
        connection.Execute("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL");
        connection.Execute("UPDATE record SET record_id = @id", new { id = Guid.NewGuid().ToString("N") });
        connection.Execute($"PRAGMA user_version = {RandomNumberGenerator.GetInt32(1, int.MaxValue)}");
    }

    public static bool IsEmpty(string file)
    {
        using var connection = Open(file);
        return !connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'record')");
    }

    public static long CountArticles(string file)
    {
        using var connection = new SqliteConnection(ConnectionStrings.ForOneReading(file));
        connection.Open();
        return connection.ExecuteScalar<long>("SELECT COUNT(*) FROM articles WHERE state = 0");
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(ConnectionStrings.ForWriting(file));
        connection.Open();
        return connection;
    }
}
