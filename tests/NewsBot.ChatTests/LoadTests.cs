using System.Diagnostics;

namespace NewsBot.ChatTests;

/// <summary>The load runs in short: the driver in a process of its own, the real program in another one.</summary>
/// <remarks>docs/discord.md and docs/slack.md name the long form. What must hold is judged by the driver, which ends with 0 when it does.</remarks>
public sealed class LoadTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsbot-load-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("discord")]
    [InlineData("slack")]
    public async Task Load_ShortForm_EachQuestionIsAcknowledgedAndAnsweredOnce(string door)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Beside("NewsBot.ChatLoad.dll"), door, "--bot", Beside("newsbot.dll"), "--data", Path.Combine(_folder.FullName, "data"),
                "--articles", "60", "--rate", "10", "--seconds", "3", "--warm", "1", "--burst", "30", "--channels", "20", "--settle", "3",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var driver = Process.Start(start)!;
        var said = await Task.WhenAll(
            driver.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            driver.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await driver.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(driver.ExitCode == 0, $"ended with {driver.ExitCode}: {string.Concat(said)}");
        Assert.Contains("warming up, 10 a second for 1 s: sent 10", said[0], StringComparison.Ordinal);
        Assert.Contains("10 a second for 3 s: sent 30", said[0], StringComparison.Ordinal);
    }

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);
}
