using Microsoft.Data.Sqlite;
using NewsBot.State;

namespace NewsBot.Storage.Database;

/// <summary>Tells a full disk from other failures, whoever met it.</summary>
internal static class FullDisk
{
    private const int NoSpaceLeft = 28;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    public static bool IsCauseOf(Exception failure) => failure switch
    {
        IOException { HResult: NoSpaceLeft or WindowsDiskFull } => true,
        SqliteException sqlite => SqliteFailures.IsFullDisk(sqlite),
        RecordUnavailableException { InnerException: SqliteException sqlite } => SqliteFailures.IsFullDisk(sqlite),
        _ => false,
    };
}
