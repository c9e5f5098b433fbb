namespace NewsBot.Hosting.Composition;

/// <summary>Where the program's own files stand, and where it keeps what it is given.</summary>
internal static class ProgramFolders
{
    /// <summary>Beside the executable: <c>appsettings.json</c>, <c>seeds/</c> and the page's style sheet.</summary>
    public static string Content { get; } = AppContext.BaseDirectory;

    /// <summary>Used when no folder is named: <c>data</c> beside the program's folder, so <c>/data</c> in the container.</summary>
    public static string DefaultData { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "data"));
}
