using System.Diagnostics;
using System.Text.RegularExpressions;
using NewsBot.Tests.Support;

namespace NewsBot.Tests;

/// <summary>The platforms' libraries are of no concern to a build that did not ask for them, and named clearly to one that did.</summary>
public sealed partial class SdkAdaptersTests
{
    private static readonly string[] Libraries = ["Discord.Net", "SlackNet"];
    private static readonly string Artifacts = Checkout.In("artifacts");

    [Fact]
    public void DefaultBuild_RestoredPackages_NameNoneOfTheLibraries()
    {
        SkipWhereTheyWereAskedFor();
        var restored = Directory.GetFiles(Path.Combine(Artifacts, "obj"), "project.assets.json", SearchOption.AllDirectories);

        Assert.NotEmpty(restored);
        Assert.All(restored, file => Assert.All(Libraries, library => Assert.DoesNotContain($"\"{library}", File.ReadAllText(file), StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void DefaultBuild_Output_HoldsNoneOfTheLibraries()
    {
        SkipWhereTheyWereAskedFor();
        var built = Directory.GetFiles(Path.Combine(Artifacts, "bin"), "*.dll", SearchOption.AllDirectories).Select(Path.GetFileName).ToList();

        Assert.Contains("newsbot.dll", built);
        Assert.All(Libraries, library => Assert.DoesNotContain(built, file => file!.StartsWith(library, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("NewsBot.DiscordSdk", "Discord.Net.WebSocket")]
    [InlineData("NewsBot.SlackSdk", "SlackNet.Extensions.DependencyInjection")]
    public async Task Restore_LibrariesInNoFeed_FailsWithNuGetsOwnError(string project, string library)
    {
        var folder = Directory.CreateTempSubdirectory("newsbot-sdk-").FullName;
        try
        {
            var said = await RestoreAsync(Checkout.In("src", "sdk", project), folder);

            Assert.Contains($"NU1101: Unable to find package {library}.", said, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("NewsBot.sln", false)]
    [InlineData("src/sdk/NewsBot.WithSdks.sln", true)]
    public void Solution_ListsEveryProjectOfItsBuild(string solution, bool withSdks)
    {
        var file = Checkout.In(solution.Split('/'));
        var listed = ProjectPaths().Matches(File.ReadAllText(file)).Select(path => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, path.Groups[1].Value.Replace('\\', '/'))));
        var there = new[] { "src", "tests" }.SelectMany(room => Directory.GetFiles(Checkout.In(room), "*.csproj", SearchOption.AllDirectories))
            .Where(project => withSdks || !project.StartsWith(Checkout.In("src", "sdk"), StringComparison.Ordinal));

        Assert.Equal(there.Order(), listed.Order());
    }

    [GeneratedRegex("\"([^\"]+\\.csproj)\"")]
    private static partial Regex ProjectPaths();

    private static void SkipWhereTheyWereAskedFor() =>
        Assert.SkipWhen(AppContext.BaseDirectory.StartsWith(Path.Combine(Artifacts, "sdk"), StringComparison.Ordinal), "This is the build with the libraries.");

    /// <summary>What a restore says whose only feed, package cache and output are empty folders.</summary>
    private static async Task<string> RestoreAsync(string project, string folder)
    {
        var feed = Directory.CreateDirectory(Path.Combine(folder, "feed")).FullName;
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "restore", project, "-p:WithSdkAdapters=true", $"-p:ArtifactsPath={folder}", $"-p:RestoreSources={feed}" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NUGET_PACKAGES"] = Path.Combine(folder, "packages");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var restore = Process.Start(start)!;
        var errors = restore.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await restore.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await errors;
        await restore.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(0, restore.ExitCode);
        return said;
    }
}
