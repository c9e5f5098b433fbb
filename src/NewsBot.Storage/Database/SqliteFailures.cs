using Microsoft.Data.Sqlite;

namespace NewsBot.Storage.Database;

/// <summary>SQLite's failures in one line for a person.</summary>
internal static class SqliteFailures
{
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int ReadWrite = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static bool IsFullDisk(SqliteException failure) => failure.SqliteErrorCode == Full;

    public static string Describe(SqliteException failure, string file) => failure.SqliteErrorCode switch
    {
        Full => $"The disk that holds {file} is full; make room, and it goes on by itself.",
        ReadOnly => $"{file} cannot be written; let this user write there, or choose another folder with --data.",
        ReadWrite or CannotOpen => $"{file} cannot be read or written ({failure.Message.TrimEnd('.')}); look after the disk, and it goes on by itself.",
        Corrupt or NotADatabase => Damaged(file, "SQLite cannot read it"),
        Busy => $"{file} is held by another program; close it, and it goes on by itself.",
        _ => $"{file} could not be used: {failure.Message}",
    };

    /// <summary>The same for a failure met while a whole file is read to prove it: whatever cannot be read is damage, but for a file that another program holds.</summary>
    public static string DescribeProof(Exception failure, string file) => failure is SqliteException { SqliteErrorCode: Busy or CannotOpen } held
        ? Describe(held, file)
        : Damaged(file, failure.Message.TrimEnd('.').ReplaceLineEndings(" "));

    public static string Damaged(string file, string how) =>
        $"{file} is damaged ({how}); bring back a backup with 'newsbot restore FILE', or move the file away to begin with an empty record.";
}
