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
        Guarded(file, file, () => BackUp(Path.GetFullPath(file)), cancellation);

    public Task<BackupResult> RestoreAsync(string file, CancellationToken cancellation)
    {
        if (folder.Access is not null)
            throw new InvalidOperationException($"The data folder {folder.Path} is open.");

        return Guarded(file, _paths.Database, () => Restore(Path.GetFullPath(file)), cancellation);
    }

    private BackupResult BackUp(string file)
    {
        if (File.Exists(file) || Directory.Exists(file))
            return BackupResult.Failed($"{file} is there already; name a new file");
        if (!Directory.Exists(Path.GetDirectoryName(file)))
            return BackupResult.Failed($"{Path.GetDirectoryName(file)} is not there; make that folder first");

        using var draft = new CopyDraft(file + ".newsbot-draft");
        database.CopyTo(draft.File);
        RecordCopy.MakeOwn(draft.File);
        if (RecordReading.FindDamageInCopy(draft.File) is { } damage)
            return BackupResult.Failed(SqliteFailures.Damaged(_paths.Database, damage));

        var articles = RecordCopy.CountArticles(draft.File);
        DurableFile.Flush(draft.File);
        File.Move(draft.File, file);
        DurableFile.FlushFolder(Path.GetDirectoryName(file)!);
        return new BackupResult(null, articles, new FileInfo(file).Length);
    }

    private BackupResult Restore(string file)
    {
        if (Directory.Exists(file))
            return BackupResult.Failed($"{file} is a folder; name a file that 'newsbot backup' made");
        if (!File.Exists(file))
            return BackupResult.Failed($"{file} is not there; name a file that 'newsbot backup' made");

        Directory.CreateDirectory(_paths.Folder);
        using var held = FolderLock.TryTake(_paths);
        if (held is null)
            return BackupResult.Failed($"data folder {_paths.Folder} is in use by process {FolderLock.OwnerOf(_paths)}; stop it first");

        using var draft = new CopyDraft(_paths.Database + ".restoring");
        draft.Take(file);
        if (FindProblem(draft) is { } problem)
            return BackupResult.Failed($"{file} {problem}; nothing was changed; name another file that 'newsbot backup' made");
        if (Migrations.Apply(draft.File) is { } other)
            return BackupResult.Failed(other.Replace(draft.File, file, StringComparison.Ordinal));

        RecordCopy.MakeOwn(draft.File);
        DurableFile.Flush(draft.File);
        var replaced = ReplacedRecord.Keep(_paths);
        PutInPlace(draft.File);
        return new BackupResult(null, RecordCopy.CountArticles(_paths.Database), new FileInfo(_paths.Database).Length, replaced);
    }

    private static string? FindProblem(CopyDraft draft)
    {
        if (!draft.HasWholeLog)
            return "is damaged (transactions are missing from the log beside it)";
        if (RecordReading.FindDamageInCopy(draft.File) is { } damage)
            return $"is damaged ({damage})";

        return RecordCopy.IsEmpty(draft.File) ? "holds no record" : null;
    }

    /// <summary>In this order a kill never leaves the new record with the old one's log taken for its own, nor no record without a complaint.</summary>
    private void PutInPlace(string draft)
    {
        File.Move(draft, _paths.Database, overwrite: true);
        DurableFile.FlushFolder(_paths.Folder);
        File.Delete(_paths.Log);
        File.Delete(_paths.SharedMemory);
        DurableFile.FlushFolder(_paths.Folder);
        DurableFile.Delete(_paths.Seal);
    }

    private static Task<BackupResult> Guarded(string file, string written, Func<BackupResult> work, CancellationToken cancellation) => Task.Run(
        () =>
        {
            try
            {
                return work();
            }
            catch (Exception failure) when (FullDisk.IsCauseOf(failure))
            {
                return BackupResult.Failed($"{written} cannot be written: its disk is full; make room and give the command again");
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or RecordUnavailableException)
            {
                return BackupResult.Failed($"{file}: {failure.Message.TrimEnd('.')}");
            }
            catch (SqliteException failure)
            {
                return BackupResult.Failed(SqliteFailures.Describe(failure, written));
            }
        },
        cancellation);
}
