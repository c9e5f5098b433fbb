namespace NewsBot.State;

/// <summary>Copies of the record in one file, made while it is in use, and brought back.</summary>
/// <remarks>The record is all that has to be kept: the index is made again from it.</remarks>
public interface IRecordBackup
{
    /// <summary>Copies the open record as it is at one moment, while others write, and proves the copy whole.</summary>
    /// <param name="file">Must not be there yet; appears only once it is whole.</param>
    /// <param name="cancellation">Leaves nothing behind.</param>
    Task<BackupResult> BackUpAsync(string file, CancellationToken cancellation);

    /// <summary>Puts a backup in the place of the record. The data folder must not be open, here or in another process.</summary>
    /// <remarks>The record that was there is kept beside it as <c>news.db.before-restore</c>, or with a number behind that when an
    /// earlier one is there, and can be restored in its turn. A kill on the way leaves the old record, the new one,
    /// or one that is refused at the next start until the restore is run again; never an empty one.</remarks>
    Task<BackupResult> RestoreAsync(string file, CancellationToken cancellation);
}

/// <summary>What came of a backup or a restore.</summary>
/// <param name="Problem">Null when it was done; otherwise one line that names the file and what would be right.</param>
/// <param name="Articles">In the copy.</param>
/// <param name="Bytes">Of the copy.</param>
/// <param name="Replaced">The file that keeps what a restore replaced; null when there was nothing.</param>
public sealed record BackupResult(string? Problem, long Articles = 0, long Bytes = 0, string? Replaced = null)
{
    public static BackupResult Failed(string problem) => new(problem);
}
