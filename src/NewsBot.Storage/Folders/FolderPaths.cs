namespace NewsBot.Storage.Folders;

/// <summary>The names in a data folder.</summary>
internal sealed record FolderPaths(string Folder)
{
    public string Database { get; } = Path.Combine(Folder, "news.db");

    public string Log => Database + "-wal";

    /// <summary>SQLite's older kind of log: only while a new database is being made, before it has its first page.</summary>
    public string Journal => Database + "-journal";

    public string SharedMemory => Database + "-shm";

    public string Seal => Database + ".seal";

    public string Lock { get; } = Path.Combine(Folder, "newsbot.lock");

    public string LockOwner => Lock + ".owner";

    public bool HasPendingLog => new FileInfo(Log) is { Exists: true, Length: > 0 };
}
