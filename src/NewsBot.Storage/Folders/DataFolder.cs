using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.State;
using NewsBot.Storage.Database;

namespace NewsBot.Storage.Folders;

internal sealed class DataFolder(IOptions<StorageOptions> options, RecordDatabase database, TimeProvider time, ILogger<DataFolder> logger) : IDataFolder
{
    /// <summary>How long a writer waits for a reader that looks whether the folder is in use, or for the last writer to end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    private readonly FolderPaths _paths = new(System.IO.Path.GetFullPath(options.Value.Folder));

    private FolderLock? _lock;
    private RecordSeal? _seal;

    public string Path => _paths.Folder;

    public DataFolderAccess? Access { get; private set; }

    public async Task<DataFolderOpening> OpenAsync(DataFolderAccess access, CancellationToken cancellation)
    {
        if (Access is not null)
            throw new InvalidOperationException($"The data folder {Path} is open already.");

        try
        {
            var opening = access == DataFolderAccess.Write ? await OpenToWriteAsync(cancellation) : await Task.Run(OpenToRead, cancellation);
            if (opening.Succeeded)
                Access = access;
            else
                LetGo();
            return opening;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException or RecordUnavailableException)
        {
            LetGo();
            return DataFolderOpening.Refused(Describe(failure));
        }
    }

    public ValueTask DisposeAsync()
    {
        if (Access == DataFolderAccess.Write)
            Seal();
        LetGo();
        Access = null;
        return ValueTask.CompletedTask;
    }

    private async Task<DataFolderOpening> OpenToWriteAsync(CancellationToken cancellation)
    {
        if (File.Exists(Path))
            return DataFolderOpening.Refused($"data folder {Path} is a file; choose a folder with --data");

        Directory.CreateDirectory(Path);
        _lock = await TakeLockAsync(cancellation);
        return _lock is null ? InUse() : await Task.Run(OpenLocked, cancellation);
    }

    private DataFolderOpening OpenLocked()
    {
        if (File.Exists(_paths.Journal))
            RollBackBeginning();
        if (FindProblem() is { } problem)
            return DataFolderOpening.Refused(problem);

        BreakSeal();
        database.Open(_paths.Database, DataFolderAccess.Write);
        if (Migrations.Apply(_paths.Database) is { } stuck)
            return DataFolderOpening.Refused(stuck);

        database.OnWriter(MakeRecord);
        database.OnWriter(Stamp);
        return DataFolderOpening.Opened;
    }

    /// <summary>A kill while the database was being made leaves a journal that a reader cannot roll back.</summary>
    private void RollBackBeginning()
    {
        using var connection = new SqliteConnection(ConnectionStrings.ForWriting(_paths.Database));
        connection.Open();
        connection.ExecuteScalar("SELECT COUNT(*) FROM sqlite_master");
    }

    private DataFolderOpening OpenToRead()
    {
        if (File.Exists(Path))
            return DataFolderOpening.Refused($"data folder {Path} is a file; choose a folder with --data");
        if (!File.Exists(_paths.Database) && !File.Exists(_paths.Seal))
            return DataFolderOpening.Refused($"data folder {Path} holds no articles yet; bring some in with 'newsbot add'");

        // Whoever writes there has proved the record already, and changes it just now.
        if (!FolderLock.IsHeld(_paths) && FindProblem() is { } problem && !FolderLock.IsHeld(_paths))
            return DataFolderOpening.Refused(problem);
        if (Migrations.Verify(_paths.Database) is { } other)
            return DataFolderOpening.Refused(other);

        database.Open(_paths.Database, DataFolderAccess.Read);
        return DataFolderOpening.Opened;
    }

    private string? FindProblem() => new RecordProof(_paths, options.Value.ProveUpToBytes).FindProblem();

    private async Task<FolderLock?> TakeLockAsync(CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            if (FolderLock.TryTake(_paths) is { } taken)
                return taken;
            if (time.GetElapsedTime(began) >= Patience)
                return null;
            await Task.Delay(BetweenTries, time, cancellation);
        }
    }

    private DataFolderOpening InUse()
    {
        var owner = FolderLock.OwnerOf(_paths) is { } process ? $"process {process}" : "another process";
        return new DataFolderOpening($"data folder {Path} is in use by {owner}; stop it or choose another with --data", InUse: true);
    }

    /// <summary>From here on a kill leaves an open seal, and a log that belongs to this opening.</summary>
    private void BreakSeal()
    {
        var before = File.Exists(_paths.Database) ? DatabaseFile.StampOf(_paths.Database) ?? 0 : 0;
        _seal = new RecordSeal(RandomNumberGenerator.GetInt32(1, int.MaxValue), before);
        _seal.Write(_paths);
    }

    private int MakeRecord(SqliteConnection connection) => connection.Execute(
        "INSERT INTO record (record_id, last_sequence, created_at) SELECT @id, 0, @now WHERE NOT EXISTS (SELECT 1 FROM record)",
        new { id = Guid.NewGuid().ToString("N"), now = time.GetUtcNow().ToUnixTimeMilliseconds() });

    private int Stamp(SqliteConnection connection)
    {
        connection.Execute($"PRAGMA user_version = {_seal!.Session}");
        return connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>Only a record whose log was moved into it whole is sealed; any other is read whole at the next start.</summary>
    private void Seal()
    {
        try
        {
            database.Close();
            if (_paths.HasPendingLog)
                return;

            var length = new FileInfo(_paths.Database).Length;
            var hash = length <= options.Value.ProveUpToBytes ? DatabaseFile.HashOf(_paths.Database) : null;
            (_seal! with { Length = length, Hash = hash }).Write(_paths);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or RecordUnavailableException)
        {
            logger.RecordNotSealed(_paths.Database, failure);
        }
    }

    private void LetGo()
    {
        database.Close(moveLog: false);
        _lock?.Dispose();
        _lock = null;
    }

    private string Describe(Exception failure) => failure switch
    {
        RecordUnavailableException => failure.Message,
        SqliteException sqlite => SqliteFailures.Describe(sqlite, _paths.Database),
        UnauthorizedAccessException => $"data folder {Path} cannot be written; let this user write there or choose another with --data",
        _ => $"data folder {Path} cannot be used ({failure.Message.TrimEnd('.')}); mend that or choose another with --data",
    };
}
