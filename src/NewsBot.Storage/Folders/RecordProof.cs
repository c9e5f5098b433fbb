using Microsoft.Data.Sqlite;
using NewsBot.Storage.Database;

namespace NewsBot.Storage.Folders;

/// <summary>Proves a record whole before anything reads it.</summary>
/// <remarks>A record closed in order is proved by its seal: one pass over the file. One left by a kill is read whole: SQLite's own check,
/// and every article against its checksum. A log is let near a database only when the two belong together.</remarks>
internal sealed class RecordProof(FolderPaths paths, long proveUpToBytes)
{
    /// <summary>Null when the record is whole, or there is none yet; otherwise one line that names the file and the way back.</summary>
    public string? FindProblem()
    {
        var seal = RecordSeal.Read(paths, out var unreadable);
        if (unreadable is not null)
            return unreadable;
        if (new FileInfo(paths.Database) is not { Exists: true, Length: > 0 })
            return Missing(seal);
        if (LogProblem(seal) is { } stale)
            return stale;
        if (new FileInfo(paths.Database).Length > proveUpToBytes)
            return Unreadable();
        if (seal is { IsClosed: true } && Matches(seal))
            return null;

        return Unreadable() ?? RecordReading.FindDamage(paths.Database) ?? Changed(seal);
    }

    private string? Missing(RecordSeal? seal)
    {
        if (paths.HasPendingLog && seal is not { IsClosed: false, Before: 0 })
            return $"{paths.Log} stands there without its {Path.GetFileName(paths.Database)}; bring back a backup with 'newsbot restore FILE', or move both it and {paths.Seal} away to begin with an empty record.";
        return seal is null or { IsClosed: false, Before: 0 }
            ? null
            : $"{paths.Database} is gone or empty, and it held a record; bring back a backup with 'newsbot restore FILE', or delete {paths.Seal} to begin with an empty record.";
    }

    private string? LogProblem(RecordSeal? seal)
    {
        if (!paths.HasPendingLog)
            return null;

        var stamp = DatabaseFile.StampOf(paths.Database);
        if (seal is { IsClosed: false } && (stamp == seal.Session || stamp == seal.Before))
            return LogProof.IsWhole(paths.Log, paths.SharedMemory) ? null : SqliteFailures.Damaged(paths.Log, "transactions are missing from its middle or its end");

        return $"{paths.Log} does not belong to the {Path.GetFileName(paths.Database)} beside it; move the log away if the database was put there on purpose, or bring back a backup with 'newsbot restore FILE'.";
    }

    private bool Matches(RecordSeal seal) =>
        seal.Length == new FileInfo(paths.Database).Length && seal.Hash is { } hash && hash == DatabaseFile.HashOf(paths.Database);

    /// <summary>The same session under a closed seal, but other bytes: nothing of ours wrote them.</summary>
    private string? Changed(RecordSeal? seal) =>
        seal is { IsClosed: true, Hash: not null } && DatabaseFile.StampOf(paths.Database) == seal.Session
            ? SqliteFailures.Damaged(paths.Database, "it was changed after it was closed") + $" If the change was meant, delete {paths.Seal}."
            : null;

    private string? Unreadable()
    {
        try
        {
            using var connection = new SqliteConnection(ConnectionStrings.ForOneReading(paths.Database));
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM sqlite_master";
            command.ExecuteScalar();
            return null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return SqliteFailures.DescribeProof(failure, paths.Database);
        }
    }
}
