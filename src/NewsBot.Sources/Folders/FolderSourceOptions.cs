namespace NewsBot.Sources.Folders;

/// <summary>A folder whose files are articles for as long as they stand there.</summary>
public sealed class FolderSourceOptions
{
    /// <summary>Names the source ("seeds"). Ids of articles follow from it, so a folder that moves keeps its name.</summary>
    public required string Name { get; init; }

    /// <summary>May come into being later.</summary>
    public required string Path { get; init; }

    /// <value>How often the folder is looked through in case a change went unnoticed. Default 1 minute, from 1 second to 1 day.</value>
    public TimeSpan Rescan { get; init; } = TimeSpan.FromMinutes(1);

    /// <value>A file changed more recently than this may still be being written: a problem with it is not believed yet. Default 2 seconds, at most 1 minute.</value>
    public TimeSpan Settling { get; init; } = TimeSpan.FromSeconds(2);

    internal FolderSourceOptions Checked()
    {
        Check(!string.IsNullOrWhiteSpace(Name), nameof(Name), Name, "a short name");
        Check(!string.IsNullOrWhiteSpace(Path), nameof(Path), Path, "the folder's path");
        Check(Rescan >= TimeSpan.FromSeconds(1) && Rescan <= TimeSpan.FromDays(1), nameof(Rescan), Rescan, "00:00:01 to 1.00:00:00");
        Check(Settling >= TimeSpan.Zero && Settling <= TimeSpan.FromMinutes(1), nameof(Settling), Settling, "00:00:00 to 00:01:00");
        return this;
    }

    private static void Check(bool right, string setting, object? value, string range)
    {
        if (!right)
            throw new ArgumentException($"Folder {setting} is \"{value}\"; choose {range}.", setting);
    }
}
