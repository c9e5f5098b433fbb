using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting.Commands;

public sealed class ServeTests
{
    [Fact]
    public async Task Serve_OnDefaults_WarnsOfNothingAndWritesInItsDataFolderAlone()
    {
        using var folder = new TestFolder();
        var home = Directory.CreateDirectory(folder.In("home")).FullName;
        await using var server = await RunningServer.StartAsync(folder.In("data"), new Dictionary<string, string?>(PlantedSecrets.Without()) { ["HOME"] = home, ["XDG_CONFIG_HOME"] = null });
        await server.UntilAsync("/api/ask?q=/who+denied", "\"articles\":8,");

        var told = await server.EndAsync();

        Assert.DoesNotContain(" warning: ", told, StringComparison.Ordinal);
        Assert.DoesNotContain(" error: ", told, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(home));
    }

    /// <summary>While eight people ask without a pause and a folder of articles is being read.</summary>
    [Fact]
    public async Task Serve_ToldToStopUnderLoad_EndsWithZeroWithinTenSecondsAndLosesNoQuestion()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Processes are told to stop in another way there.");
        using var folder = new TestFolder();
        var inbox = Directory.CreateDirectory(folder.In("inbox")).FullName;
        for (var n = 0; n < 400; n++)
            await File.WriteAllTextAsync(Path.Combine(inbox, $"{n}.md"), $"---\ntitle: Report {n}\n---\n\nMira Holt denied that the harbour fund {n} was empty.\n", TestContext.Current.CancellationToken);

        await using var server = await RunningServer.StartAsync(folder.In("data"), new Dictionary<string, string?> { ["Sources__Folders__inbox"] = inbox, ["Web__QuestionsPerMinute"] = "100000" });
        var answered = 0;
        var people = Enumerable.Range(0, 8).Select(_ => Task.Run(() => AskUntilGoneAsync(server.Client, () => Interlocked.Increment(ref answered)))).ToList();
        while (Volatile.Read(ref answered) < 50)
            await Task.Delay(20, TestContext.Current.CancellationToken);

        var (code, took) = await server.StopAsync();
        await Task.WhenAll(people);

        Assert.Equal(0, code);
        Assert.True(took < TimeSpan.FromSeconds(10), $"it took {took}");
    }

    /// <summary>Every question that the server took is answered; only then it may be gone.</summary>
    private static async Task AskUntilGoneAsync(HttpClient client, Action answered)
    {
        while (true)
        {
            try
            {
                using var reply = await client.GetAsync(new Uri("/api/ask?q=/who+denied", UriKind.Relative), TestContext.Current.CancellationToken);
                Assert.Equal(System.Net.HttpStatusCode.OK, reply.StatusCode);
                answered();
            }
            catch (HttpRequestException gone) when (gone.HttpRequestError is HttpRequestError.ConnectionError)
            {
                return;
            }
        }
    }
}
