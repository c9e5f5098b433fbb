using Microsoft.Extensions.Logging;

namespace NewsBot.Sources.Folders;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "Folder {Name} ({Path}) holds {Files} files; watching for changes")]
    public static partial void FolderRead(this ILogger logger, string name, string path, int files);
}
