using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using NewsBot.State;
using NewsBot.Storage.Database;
using NewsBot.Storage.Folders;

namespace NewsBot.Storage.Backup;

internal sealed class RecordBackup(RecordDatabase database, IDataFolder folder, IOptions<StorageOptions> options) : IRecordBackup
{
    private readonly FolderPaths _paths = new(Path.GetFullPath(options.Value.Folder));

    public Task<BackupResult> BackUpAsync(string file, CancellationToken cancellation) =>
        Guarded(file, () => BackUp(Path.GetFullPath(file)), cancellation);

    public Task<BackupResult> RestoreAsync(string file, CancellationToken cancellation)
    {
        if (folder.Access is not null)
            throw new InvalidOperationException($"The data folder {folder.Path} is open.");

        return Guarded(file, () => Restore(Path.GetFullPath(file)), cancellation);
    }

    private BackupResult BackUp(string file)
    {
        if (File.Exists(file) || Directory.Exists(file))
            return BackupResult.Failed($"{file} is there already; name a new file");
        if (!Directory.Exists(Path.GetDirectoryName(file)))
            return BackupResult.Failed($"{Path.GetDirectoryName(file)} is not there; make that folder first");

        var draft = file + ".new";
        try
        {
            database.CopyTo(draft);
            RecordCopy.MakeOwn(draft);
            if (RecordReading.FindDamage(draft) is { } damage)
                return BackupResult.Failed(damage);

            var articles = RecordCopy.CountArticles(draft);
            RecordCopy.Flush(draft);
            File.Move(draft, file);
            DurableFile.FlushFolder(Path.GetDirectoryName(file)!);
            return new BackupResult(null, articles, new FileInfo(file).Length);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private BackupResult Restore(string file)
    {
        if (!File.Exists(file))
            return BackupResult.Failed($"{file} is not there; name a file that 'newsbot backup' made");

        Directory.CreateDirectory(_paths.Folder);
        using var held = FolderLock.TryTake(_paths);
        if (held is null)
            return BackupResult.Failed($"data folder {_paths.Folder} is in use by process {FolderLock.OwnerOf(_paths)}; stop it first");

        var draft = _paths.Database + ".restoring";
        try
        {
            File.Copy(file, draft, overwrite: true);
            if (RecordReading.FindDamage(draft) is { } damage)
                return BackupResult.Failed(damage.Replace(draft, file, StringComparison.Ordinal));
            if (RecordCopy.IsEmpty(draft))
                return BackupResult.Failed($"{file} holds no record; name a file that 'newsbot backup' made");
            if (Migrations.Apply(draft) is { } other)
                return BackupResult.Failed(other.Replace(draft, file, StringComparison.Ordinal));

            RecordCopy.MakeOwn(draft);
            RecordCopy.Flush(draft);
            PutInPlace(draft);
            return new BackupResult(null, RecordCopy.CountArticles(_paths.Database), new FileInfo(_paths.Database).Length);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>In this order a kill never leaves the new record with the old one's log taken for its own, nor no record without a complaint.</summary>
    private void PutInPlace(string draft)
    {
        var before = _paths.Database + ".before-restore";
        if (File.Exists(_paths.Database))
            File.Copy(_paths.Database, before, overwrite: true);
        File.Delete(before + "-wal");
        if (_paths.HasPendingLog)
            File.Copy(_paths.Log, before + "-wal", overwrite: true);

        File.Move(draft, _paths.Database, overwrite: true);
        DurableFile.FlushFolder(_paths.Folder);
        File.Delete(_paths.Log);
        File.Delete(_paths.SharedMemory);
        DurableFile.FlushFolder(_paths.Folder);
        DurableFile.Delete(_paths.Seal);
    }

    private static Task<BackupResult> Guarded(string file, Func<BackupResult> work, CancellationToken cancellation) => Task.Run(
        () =>
        {
            try
            {
                return work();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or RecordUnavailableException)
            {
                return BackupResult.Failed($"{file}: {failure.Message.TrimEnd('.')}");
            }
            catch (SqliteException failure)
            {
                return BackupResult.Failed(SqliteFailures.Describe(failure, file));
            }
        },
        cancellation);
}
