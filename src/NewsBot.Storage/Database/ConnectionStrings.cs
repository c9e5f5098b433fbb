using Microsoft.Data.Sqlite;

namespace NewsBot.Storage.Database;

internal static class ConnectionStrings
{
    public static string ForWriting(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false, DefaultTimeout = 10 }.ToString();

    public static string ForReading(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 10 }.ToString();

    /// <summary>One reader that nothing else shares, so that it leaves no file open.</summary>
    public static string ForOneReading(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 10 }.ToString();
}
