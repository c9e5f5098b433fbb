namespace NewsBot.State;

/// <summary>The one folder that holds everything the bot keeps: the record (<c>news.db</c>) and the index made from it.</summary>
/// <remarks>Open it once, before anything in it is used; disposing it lets the next process in.
/// One process at a time may write; any number may read beside it.</remarks>
public interface IDataFolder : IAsyncDisposable
{
    /// <summary>Absolute.</summary>
    string Path { get; }

    /// <summary>Null until opened.</summary>
    DataFolderAccess? Access { get; }

    /// <summary>Takes the folder, makes what is missing in it, and proves that the record is whole before anything reads it.</summary>
    Task<DataFolderOpening> OpenAsync(DataFolderAccess access, CancellationToken cancellation);
}

/// <summary>What a process means to do in a data folder.</summary>
public enum DataFolderAccess
{
    /// <summary>Looks only; works beside the process that writes.</summary>
    Read,

    /// <summary>Holds the folder's lock until the process ends.</summary>
    Write,
}

/// <summary>Whether a data folder could be opened.</summary>
/// <param name="Problem">Null when it could; otherwise one line that names the folder or file and the way back.</param>
/// <param name="InUse">The problem is another process that writes there.</param>
public sealed record DataFolderOpening(string? Problem, bool InUse = false)
{
    public static DataFolderOpening Opened { get; } = new(Problem: null);

    public bool Succeeded => Problem is null;

    public static DataFolderOpening Refused(string problem) => new(problem);
}
