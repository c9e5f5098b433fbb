namespace NewsBot.Hosting.Composition;

/// <summary>Where the program's own files stand, and where it keeps what it is given.</summary>
internal static class ProgramFolders
{
    /// <summary>Beside the executable: <c>appsettings.json</c>, <c>seeds/</c> and the page's style sheet.</summary>
    public static string Content { get; } = AppContext.BaseDirectory;

    /// <summary>Used when no folder is named: <c>data</c> beside the program's folder, so <c>/data</c> in the container.</summary>
    public static string DefaultData { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "data"));

    /// <summary>Whether a data folder is not there, or is there and empty.</summary>
    public static bool IsUntouched(string data) => !File.Exists(data) && (!Directory.Exists(data) || !Directory.EnumerateFileSystemEntries(data).Any());
}
