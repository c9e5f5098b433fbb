using System.Globalization;

namespace NewsBot.Storage.Folders;

/// <summary>Keeps a data folder to one writing process. The system lets go of it when the process ends, however it ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _held;

    private FolderLock(FileStream held) => _held = held;

    /// <summary>Null while another process holds it. Throws IOException or UnauthorizedAccessException where no file can be made.</summary>
    public static FolderLock? TryTake(FolderPaths paths)
    {
        var held = TryOpen(paths.Lock);
        if (held is null)
            return null;

        NameOwner(paths);
        return new FolderLock(held);
    }

    /// <summary>Whether some process writes in the folder just now.</summary>
    public static bool IsHeld(FolderPaths paths)
    {
        if (!File.Exists(paths.Lock))
            return false;

        using var held = TryOpen(paths.Lock, FileMode.Open);
        return held is null;
    }

    /// <summary>The number of the process that took the lock last; null when it is not known.</summary>
    public static int? OwnerOf(FolderPaths paths)
    {
        try
        {
            return int.TryParse(File.ReadAllText(paths.LockOwner), CultureInfo.InvariantCulture, out var process) ? process : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Dispose() => _held.Dispose();

    /// <summary>Only for the other process's message: a full disk must not keep the holder out.</summary>
    private static void NameOwner(FolderPaths paths)
    {
        try
        {
            File.WriteAllText(paths.LockOwner, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
        }
    }

    private static FileStream? TryOpen(string path, FileMode mode = FileMode.OpenOrCreate)
    {
        try
        {
            // FileShare.None is an exclusive lock of the whole file between processes.
            return new FileStream(path, mode, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (failure is not (DirectoryNotFoundException or FileNotFoundException) && IsSharing(failure))
        {
            return null;
        }
    }

    // Windows: ERROR_SHARING_VIOLATION; elsewhere EWOULDBLOCK (11 on Linux, 35 on macOS).
    private static bool IsSharing(IOException failure) => (failure.HResult & 0xFFFF) is 32 or 11 or 35;
}
