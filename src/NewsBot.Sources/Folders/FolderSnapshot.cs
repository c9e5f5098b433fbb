using NewsBot.Sources.Files;

namespace NewsBot.Sources.Folders;

/// <summary>One look at a folder: which files it holds, and how each looks from outside.</summary>
internal static class FolderSnapshot
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    /// <returns>By path within the folder, with forward slashes; null when the folder is not there or vanished meanwhile.</returns>
    public static IReadOnlyDictionary<string, FileStamp>? Take(string folder)
    {
        var files = new Dictionary<string, FileStamp>(StringComparer.Ordinal);
        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", Everything))
            {
                if (FileFormats.Reads(file.FullName))
                    files[Path.GetRelativePath(folder, file.FullName).Replace('\\', '/')] = new FileStamp(file.Length, file.LastWriteTimeUtc);
            }

            return files;
        }
        catch (FileNotFoundException)
        {
            return Take(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>A file's size and last change: when both are as they were, it is not read again.</summary>
internal readonly record struct FileStamp(long Length, DateTime ChangedUtc);
