using System.Globalization;
using Microsoft.Extensions.Options;
using NewsBot.Sources.Folders;

namespace NewsBot.Hosting.Composition;

/// <summary>The folders that are watched: <c>Sources:Folders:NAME</c> is a folder's path, taken from the program's own folder; empty turns it off.</summary>
internal static class FolderSettings
{
    public const string Section = "Sources:Folders";
    public const string Rescan = "Sources:Rescan";

    private static readonly TimeSpan ShortestRescan = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRescan = TimeSpan.FromDays(1);

    public static IReadOnlyList<FolderSourceOptions> Read(IConfiguration configuration)
    {
        var rescan = ReadRescan(configuration[Rescan]);
        return
        [
            .. from folder in configuration.GetSection(Section).GetChildren()
               where !string.IsNullOrWhiteSpace(folder.Value)
               select new FolderSourceOptions { Name = folder.Key, Path = Path.GetFullPath(folder.Value!, ProgramFolders.Content), Rescan = rescan },
        ];
    }

    private static TimeSpan ReadRescan(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return TimeSpan.FromMinutes(1);

        if (TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var rescan) && rescan >= ShortestRescan && rescan <= LongestRescan)
            return rescan;

        throw new OptionsValidationException(Rescan, typeof(TimeSpan), [$"{Rescan} is {value}; choose 00:00:01 to 1.00:00:00."]);
    }
}
