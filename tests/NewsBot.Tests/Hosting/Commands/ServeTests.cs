using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting.Commands;

public sealed class ServeTests
{
    [Fact]
    public async Task Serve_OnDefaults_WarnsOfNothingAndWritesInItsDataFolderAlone()
    {
        using var folder = new TestFolder();
        var home = Directory.CreateDirectory(folder.In("home")).FullName;
        await using var server = await RunningServer.StartAsync(folder.In("data"), new Dictionary<string, string?> { ["HOME"] = home, ["XDG_CONFIG_HOME"] = null });
        await server.UntilAsync("/api/ask?q=/who+denied", "\"articles\":8,");

        var told = await server.EndAsync();

        Assert.DoesNotContain(" warn: ", told, StringComparison.Ordinal);
        Assert.DoesNotContain(" error: ", told, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(home));
    }
}
