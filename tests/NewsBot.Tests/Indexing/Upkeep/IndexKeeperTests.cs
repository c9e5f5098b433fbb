using System.Diagnostics;
using NewsBot.Articles;
using NewsBot.Indexing.Searching;
using NewsBot.Ingestion;
using NewsBot.State;
using NewsBot.Supervision;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Indexing.Upkeep;

public sealed class IndexKeeperTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string IndexFolder => _folder.In("index");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Add_OneArticle_IsFoundWithinASecond()
    {
        await using var newsroom = await OpenNewsroom.AtAsync(_folder.Path);
        await newsroom.AddAsync(Some.Article("first"));
        var began = Stopwatch.GetTimestamp();
        await newsroom.AddAsync(Some.Article("second"));

        Assert.Equal(1, newsroom.Count("second"));
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Add_ReplacedAndWithdrawn_IsFoundAsTheRecordHoldsIt()
    {
        await using var newsroom = await OpenNewsroom.AtAsync(_folder.Path);
        await newsroom.AddAsync(Some.Articles(3));
        await newsroom.AddAsync(Some.Article("a1", title: "A second edition"));
        await newsroom.Ingestor.WithdrawAsync("a2", Cancellation);
        await newsroom.LevelAsync();

        Assert.Equal([1, 0, 1], new[] { "a1", "a2", "a3" }.Select(newsroom.Count));
        Assert.Equal(2, newsroom.Status.Articles);
    }

    [Fact]
    public async Task Add_MoreThanAPage_FindsEachOnce()
    {
        await using var newsroom = await OpenNewsroom.AtAsync(_folder.Path);
        await newsroom.AddAsync(Some.Articles(450));
        Assert.All(Some.Articles(450), article => Assert.Equal(1, newsroom.Count(article.Id)));
        Assert.Equal(450, newsroom.Status.LastSequence);
        Assert.False(newsroom.Status.CatchingUp);
    }

    [Fact]
    public async Task Add_OneThatTheIndexCannotHold_LeavesOutOnlyThat()
    {
        await using var newsroom = await OpenNewsroom.AtAsync(_folder.Path);
        var immense = Some.Article("immense") with { Publisher = new Publisher(new string('x', 40_000)) };
        await newsroom.AddAsync(Some.Article("before"), immense, Some.Article("after"));

        Assert.Equal([1, 0, 1], new[] { "before", "immense", "after" }.Select(newsroom.Count));
        Assert.NotNull(await newsroom.Record.FindAsync("immense", Cancellation));
    }

    [Fact]
    public async Task Open_AgainAfterClosing_IsLevelAtOnce()
    {
        await using (var newsroom = await OpenNewsroom.AtAsync(_folder.Path))
            await newsroom.AddAsync(Some.Articles(20));

        await using var again = await OpenNewsroom.AtAsync(_folder.Path);
        Assert.Equal((20, 20, false), (again.Status.Articles, again.Status.LastSequence, again.Status.CatchingUp));
    }

    [Fact]
    public async Task Open_WithTheIndexGone_MakesItAgain()
    {
        await Fill(20);
        Directory.Delete(IndexFolder, recursive: true);
        await AssertHeals(20);
    }

    [Fact]
    public async Task Open_WithAnotherRecord_MakesTheIndexAgain()
    {
        await Fill(20);
        foreach (var file in Directory.EnumerateFiles(_folder.Path, "news.db*"))
            File.Delete(file);
        await AssertHeals(0);
    }

    [Fact]
    public async Task Open_PointerThatSaysNothing_MakesTheIndexAgain()
    {
        await Fill(20);
        File.WriteAllText(Path.Combine(IndexFolder, "current"), "nonsense");
        await AssertHeals(20);
    }

    [Fact]
    public async Task Open_WithoutLedger_IsCheckedByLuceneAndTaken()
    {
        await Fill(20);
        File.Delete(Path.Combine(IndexFolder, "1.ledger"));
        await AssertHeals(20);
        Assert.True(Directory.Exists(Path.Combine(IndexFolder, "1")));
    }

    [Fact]
    public async Task Open_ToReadBesideAWriter_SeesItsLastCommit()
    {
        await using var writer = await OpenNewsroom.AtAsync(_folder.Path, configure: options => options.CommitEvery = TimeSpan.FromSeconds(1));
        await writer.AddAsync(Some.Articles(5));
        await using var reader = await OpenNewsroom.AtAsync(_folder.Path, DataFolderAccess.Read);
        await reader.LevelAsync();
        Assert.Equal(5, reader.Status.Articles);
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.Index.RebuildAsync(null, Cancellation));
    }

    [Fact]
    public async Task Open_ToReadADamagedIndex_AnswersFromNothingAndIsNotLevel()
    {
        await Fill(20);
        Truncate(LargestFile());
        await using var reader = await OpenNewsroom.AtAsync(_folder.Path, DataFolderAccess.Read);
        Assert.False(await reader.Get<Newsroom>().IsLevelAsync(Cancellation));
        Assert.Equal(0, reader.Status.Articles);
    }

    [Fact]
    public async Task Open_LargeIndexDamagedInside_HealsWhileItAnswers()
    {
        await using (var newsroom = await OpenNewsroom.AtAsync(_folder.Path))
        {
            var filler = string.Join(' ', Enumerable.Range(1, 4_000).Select(n => $"word{n * 7919 % 100_003}"));
            await newsroom.AddAsync([.. Enumerable.Range(1, 60).Select(n => Some.Article($"a{n}", text: filler + n))]);
        }

        var largest = LargestFile();
        Assert.True(new FileInfo(largest).Length > 1 << 20, "the index is too small for this test");
        var bytes = File.ReadAllBytes(largest);
        bytes[bytes.Length / 2] ^= 0x40;
        File.WriteAllBytes(largest, bytes);

        await using var again = await OpenNewsroom.AtAsync(_folder.Path, configure: options => options.ProveUpToMegabytes = 1);
        await Eventually(() => Directory.Exists(Path.Combine(IndexFolder, "1.aside")));
        await again.LevelAsync();
        Assert.Equal(60, again.Status.Articles);
    }

    [Fact]
    public async Task Rebuild_WhileArticlesArrive_AnswersThroughoutAndHoldsThemAll()
    {
        await using var newsroom = await OpenNewsroom.AtAsync(_folder.Path);
        await newsroom.AddAsync(Some.Articles(300));
        var steps = new List<IndexingStep>();
        var rebuild = newsroom.Index.RebuildAsync(new Steps(steps), Cancellation);
        var fewest = newsroom.Status.Articles;
        for (var n = 0; !rebuild.IsCompleted; n++)
        {
            await newsroom.AddAsync(Some.Article($"meanwhile{n}"));
            fewest = Math.Min(fewest, newsroom.Status.Articles);
        }

        await rebuild;
        await newsroom.LevelAsync();
        Assert.True(fewest >= 300, $"at one time only {fewest} articles could be found");
        Assert.Equal((await newsroom.Record.StatusAsync(Cancellation)).Articles, newsroom.Status.Articles);
        Assert.Equal(steps[^1].Total, steps[^1].Done);
        Assert.Equal(["2"], Directory.EnumerateDirectories(IndexFolder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Rebuild_IndexThatIsBeingMadeAlready_DoesNotMakeItTwice()
    {
        await Fill(300);
        Directory.Delete(IndexFolder, recursive: true);
        await using var newsroom = await OpenNewsroom.AtAsync(_folder.Path);
        var steps = new List<IndexingStep>();

        await newsroom.Index.RebuildAsync(new Steps(steps), Cancellation);

        Assert.Equal((300, 300), (newsroom.Status.Articles, steps[^1].Done));
        Assert.Equal(["1"], Directory.EnumerateDirectories(IndexFolder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Close_Twice_IsHarmless()
    {
        var newsroom = await OpenNewsroom.AtAsync(_folder.Path);
        await newsroom.DisposeAsync();
        await newsroom.DisposeAsync();
        await Fill(1);
    }

    [Fact]
    public async Task Lease_HeldWhileTheIndexCloses_StaysGood()
    {
        var newsroom = await OpenNewsroom.AtAsync(_folder.Path);
        await newsroom.AddAsync(Some.Articles(5));
        using var lease = newsroom.Get<ISearcherSource>().Lease();
        await newsroom.DisposeAsync();
        Assert.True(lease.Searcher.IndexReader.NumDocs > 0);
    }

    private async Task Fill(int articles)
    {
        await using var newsroom = await OpenNewsroom.AtAsync(_folder.Path);
        await newsroom.AddAsync(Some.Articles(articles));
    }

    private async Task AssertHeals(int articles)
    {
        await using var newsroom = await OpenNewsroom.AtAsync(_folder.Path);
        await newsroom.LevelAsync();
        Assert.Equal(articles, newsroom.Status.Articles);
        await Eventually(() => newsroom.Part("index") is { State: ComponentState.Running });
    }

    private string LargestFile() =>
        new DirectoryInfo(IndexFolder).EnumerateFiles("_*", SearchOption.AllDirectories).MaxBy(file => file.Length)!.FullName;

    private static void Truncate(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Write);
        stream.SetLength(stream.Length / 2);
    }

    private static async Task Eventually(Func<bool> condition)
    {
        for (var tries = 0; tries < 1_000; tries++)
        {
            if (condition())
                return;
            await Task.Delay(10, Cancellation);
        }

        Assert.Fail("It did not come about within ten seconds.");
    }

    private sealed class Steps(List<IndexingStep> steps) : IProgress<IndexingStep>
    {
        public void Report(IndexingStep value) => steps.Add(value);
    }
}
