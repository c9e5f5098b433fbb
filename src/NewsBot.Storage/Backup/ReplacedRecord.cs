using NewsBot.State;
using NewsBot.Storage.Folders;

namespace NewsBot.Storage.Backup;

/// <summary>What a restore replaces, kept beside it with its log. Nothing that an earlier restore kept is overwritten.</summary>
internal static class ReplacedRecord
{
    /// <returns>The file it is kept in; null when there was none.</returns>
    public static string? Keep(FolderPaths paths)
    {
        if (!File.Exists(paths.Database))
            return null;

        var place = FreePlace(paths.Database + ".before-restore");
        if (paths.HasPendingLog)
            Copy(paths.Log, place + "-wal");
        Copy(paths.Database, place);
        DurableFile.FlushFolder(paths.Folder);
        return place;
    }

    private static string FreePlace(string first) => Enumerable.Range(2, int.MaxValue - 2).Select(n => $"{first}-{n}").Prepend(first)
        .First(place => !File.Exists(place) && !File.Exists(place + "-wal"));

    private static void Copy(string file, string place)
    {
        File.Copy(file, place);
        DurableFile.Flush(place);
    }
}
