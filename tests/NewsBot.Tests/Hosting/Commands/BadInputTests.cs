using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting.Commands;

/// <summary>What a person may get wrong: one clear line, an exit code, and everything else goes on.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string GoodArticle = """{"id":"good-1","title":"Harbour reopens","text":"Mira Holt denied that the harbour fund was empty.","published":"2021-07-09"}""";

    private readonly TestFolder _folder = new();

    private string Data => _folder.In("data");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("aks", "aks")]
    [InlineData("ask", "ask what?")]
    [InlineData("add", "Required argument")]
    [InlineData("ask x --limit 0", "--limit is \"0\"; choose 1 to 100")]
    [InlineData("ask x --limit 101", "--limit is \"101\"")]
    [InlineData("ask x --asked-at 2021-13-40", "--asked-at is \"2021-13-40\"; give a date such as")]
    [InlineData("ask x --batch in.jsonl --out out.jsonl", "not both")]
    [InlineData("ask --batch in.jsonl", "--batch needs --out")]
    [InlineData("facts", "facts of what?")]
    [InlineData("feeds add", "Write \"feeds add URL [TITLE]\".")]
    [InlineData("slack", "slack what? There is slack manifest.")]
    public async Task Usage_Wrong_IsOneLine(string words, string expected) =>
        (await RealProgram.RunAsync([.. words.Split(' '), "--data", Data])).AssertFailed(expected);

    [Fact]
    public async Task Ask_EmptyDataFolder_SaysNothingIsStored() =>
        (await RealProgram.RunAsync("ask", "/who denied", "--data", Data)).AssertFailed(Data, "holds no articles yet");

    [Fact]
    public async Task Reindex_NoDataFolder_SaysSoAndMakesNone()
    {
        (await RealProgram.RunAsync("reindex", "--data", Data)).AssertFailed(Data, "holds no articles yet");
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task Add_FileThatIsNotThere_SaysSo() =>
        (await RealProgram.RunAsync("add", _folder.In("missing.txt"), "--data", Data)).AssertFailed("missing.txt");

    /// <summary>Opening a pipe waits for whoever writes to it.</summary>
    [Fact]
    public async Task Add_PipeThatNobodyWritesTo_IsSkipped()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes among its files.");
        using (var made = System.Diagnostics.Process.Start("mkfifo", _folder.In("pipe.txt")))
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);

        (await RealProgram.RunAsync("add", _folder.In("pipe.txt"), "--data", Data)).AssertFailed("pipe.txt: is empty; skipped");
    }

    [Fact]
    public async Task Add_EmptyAndBinaryAndBrokenLines_AreSkippedAndTheRestIsStored()
    {
        await File.WriteAllBytesAsync(_folder.In("empty.txt"), [], TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(_folder.In("binary.txt"), [.. Enumerable.Range(0, 4096).Select(n => (byte)(n * 7))], TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(
            _folder.In("news.jsonl"),
            ["not json", """{"id":"x"}""", """{"id":"y","title":"t","text":"words","published":"the day after"}""", GoodArticle],
            TestContext.Current.CancellationToken);

        var added = await RealProgram.RunAsync("add", _folder.In("empty.txt"), _folder.In("binary.txt"), _folder.In("news.jsonl"), "--data", Data);
        Assert.Equal(3, added.Code);
        Assert.All(["empty.txt", "binary.txt", "line 1", "line 2", "line 3"], word => Assert.Contains(word, added.Errors, StringComparison.Ordinal));
        Assert.Contains("1 article stored", added.Output, StringComparison.Ordinal);

        var asked = await RealProgram.RunAsync("ask", "/who denied", "--data", Data);
        Assert.Equal(0, asked.Code);
        Assert.Contains("Mira Holt", asked.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_FiftyMegabyteLine_IsSkippedAndTheRestIsStored()
    {
        await using (var file = new StreamWriter(_folder.In("long.jsonl")))
        {
            await file.WriteAsync("{\"id\":\"long\",\"title\":\"t\",\"text\":\"");
            var block = new string('a', 1_000_000);
            for (var i = 0; i < 50; i++)
                await file.WriteAsync(block);

            await file.WriteLineAsync("\"}");
            await file.WriteLineAsync(GoodArticle);
        }

        var added = await RealProgram.RunAsync("add", _folder.In("long.jsonl"), "--data", Data);
        Assert.Equal(3, added.Code);
        Assert.Contains("line 1", added.Errors, StringComparison.Ordinal);
        Assert.Contains("1 article stored", added.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_BadLines_AreReportedByNumberAndTheRestIsAnswered()
    {
        await File.WriteAllTextAsync(_folder.In("news.jsonl"), GoodArticle, TestContext.Current.CancellationToken);
        await RealProgram.RunAsync("add", _folder.In("news.jsonl"), "--data", Data);
        await File.WriteAllLinesAsync(
            _folder.In("questions.jsonl"),
            ["""{"id":"q1","question":"/who denied"}""", "{", """{"id":"q3","question":"/who denied","date":"never"}""", """{"id":"q4","question":"dragons"}"""],
            TestContext.Current.CancellationToken);

        var asked = await RealProgram.RunAsync("ask", "--batch", _folder.In("questions.jsonl"), "--out", _folder.In("run.jsonl"), "--data", Data);
        Assert.Equal(3, asked.Code);
        Assert.Contains("line 2", asked.Errors, StringComparison.Ordinal);
        Assert.Contains("line 3", asked.Errors, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(_folder.In("run.jsonl"), TestContext.Current.CancellationToken);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("""{"id":"q1","answered":true,"lead":"Mira Holt","results":[{"article_id":"good-1",""", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"id":"q4","answered":false,""", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Web__Port", "99999", "Web:Port is 99999; choose 0 to 65535.")]
    [InlineData("Logs__Format", "xml", "Logs:Format is xml; choose plain or json.")]
    [InlineData("Sources__Rescan", "soon", "Sources:Rescan is soon; choose 00:00:01 to 1.00:00:00.")]
    [InlineData("Chat__Token_FILE", "/nowhere", "Chat__Token_FILE names /nowhere, which cannot be read")]
    public async Task Setting_OutOfItsRange_NamesSettingValueAndRange(string name, string value, string expected) =>
        (await RealProgram.RunAsync(new Dictionary<string, string?> { [name] = value }, "status", "--data", Data)).AssertFailed(expected);

    [Fact]
    public async Task Settings_BrokenFile_IsNamed()
    {
        var program = _folder.In("program");
        Copies.Folder(AppContext.BaseDirectory, program);
        await File.WriteAllTextAsync(Path.Combine(program, "appsettings.json"), "{ \"Web\": { \"Port\": }", TestContext.Current.CancellationToken);
        (await RealProgram.RunIn(program, "status", "--data", Data)).AssertFailed("appsettings.json");
    }

    [Fact]
    public async Task Data_IsAFile_IsNamed()
    {
        await File.WriteAllTextAsync(Data, "x", TestContext.Current.CancellationToken);
        (await RealProgram.RunAsync("add", _folder.Path, "--data", Data)).AssertFailed(Data, "is a file");
    }

    [Fact]
    public async Task Data_NotWritable_IsNamed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Folders are made read-only in another way there.");
        (await RealProgram.RunAsync("add", _folder.Path, "--data", "/proc/newsbot")).AssertFailed("/proc/newsbot");
    }
}
