using Microsoft.Extensions.Options;
using NewsBot.State;
using NewsBot.Storage;
using NewsBot.Supervision;

namespace NewsBot.Hosting.Checks;

/// <summary>Whether the data folder can be written, and whether the record in it is whole.</summary>
internal sealed class DataFolderCheck(IDataFolder folder, IOptions<StorageOptions> options) : ICheck
{
    private const string Subject = "data folder";

    public async Task<IReadOnlyList<CheckFinding>> CheckAsync(CancellationToken cancellation)
    {
        var path = Path.GetFullPath(options.Value.Folder);
        if (File.Exists(path))
            return [Wrong($"{path} is a file; choose a folder with --data")];

        if (!Directory.Exists(path))
            return [Right($"{path} does not exist yet and will be made")];

        if (!CanWrite(path))
            return [Wrong($"{path} cannot be written; let this user write there or choose another with --data")];

        if (!Directory.EnumerateFileSystemEntries(path).Any())
            return [Right($"{path} is empty and can be written")];

        var opening = await folder.OpenAsync(DataFolderAccess.Read, cancellation);
        return [opening.Problem is { } problem ? Wrong(problem) : Right($"{path} can be written, and its record is whole")];
    }

    private static bool CanWrite(string path)
    {
        try
        {
            using var probe = new FileStream(Path.Combine(path, $".check-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static CheckFinding Right(string text) => new(Subject, CheckVerdict.Right, text);

    private static CheckFinding Wrong(string text) => new(Subject, CheckVerdict.Wrong, text);
}
