using NewsBot.Hosting.Composition;
using NewsBot.Supervision;

namespace NewsBot.Hosting.Checks;

/// <summary>Whether the watched folders are there.</summary>
internal sealed class FoldersCheck(IConfiguration configuration) : ICheck
{
    public Task<IReadOnlyList<CheckFinding>> CheckAsync(CancellationToken cancellation)
    {
        IReadOnlyList<CheckFinding> findings = [.. FolderSettings.Read(configuration).Select(folder => Directory.Exists(folder.Path)
            ? new CheckFinding($"folder {folder.Name}", CheckVerdict.Right, folder.Path)
            : new CheckFinding($"folder {folder.Name}", CheckVerdict.Wrong, $"{folder.Path} does not exist; make it, or change {FolderSettings.Section}:{folder.Name}"))];
        return Task.FromResult(findings);
    }
}
