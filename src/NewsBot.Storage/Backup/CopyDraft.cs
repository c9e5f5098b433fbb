using NewsBot.Storage.Folders;

namespace NewsBot.Storage.Backup;

/// <summary>A copy of a record that is not yet what it is to become. Whatever is left of it goes when it is disposed of, and what a kill left of an
/// earlier one when it is begun.</summary>
internal sealed class CopyDraft : IDisposable
{
    private readonly string[] _companions;

    public CopyDraft(string file)
    {
        File = file;
        _companions = [file + "-journal", Log, SharedMemory];
        Delete();
    }

    public string File { get; }

    /// <summary>Whether the log that was taken along, if any, holds all that it should.</summary>
    public bool HasWholeLog => !System.IO.File.Exists(Log) || LogProof.IsWhole(Log, SharedMemory);

    private string Log => File + "-wal";

    private string SharedMemory => File + "-shm";

    /// <summary>Copies a record with the log that a kill may have left beside it: what was acknowledged last stands there.</summary>
    public void Take(string record)
    {
        System.IO.File.Copy(record, File);
        if (new FileInfo(record + "-wal") is { Exists: true, Length: > 0 } log)
            log.CopyTo(Log);
    }

    public void Dispose() => Delete();

    private void Delete()
    {
        System.IO.File.Delete(File);
        foreach (var companion in _companions)
            System.IO.File.Delete(companion);
    }
}
