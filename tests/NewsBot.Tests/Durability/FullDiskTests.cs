using NewsBot.Articles;
using NewsBot.Ingestion;
using NewsBot.Supervision;
using NewsBot.Tests.Indexing;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Durability;

/// <summary>A disk that fills up while articles are added and questions asked, and has room again later.</summary>
public sealed class FullDiskTests
{
    private const int Megabytes = 24;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Disk_FullThenRoomAgain_AnswersThroughoutAndGoesOnByItself()
    {
        using var disk = SmallDisk.TryMount(Megabytes);
        Assert.SkipWhen(disk is null, "This user may not mount a small disk (tmpfs); run as root to see the full disk.");
        await using var newsroom = await OpenNewsroom.AtAsync(System.IO.Path.Combine(disk.Path, "data"), configure: options => options.CommitEvery = TimeSpan.FromSeconds(1));
        await newsroom.AddAsync(Some.Articles(20));

        for (var round = 0; round < LongRuns.Or(brief: 2, full: 10); round++)
        {
            var acknowledged = (int)newsroom.Status.Articles;
            disk.Fill();
            var stored = await AddUntilRefusedAsync(newsroom, $"r{round}-");
            await Eventually(() => newsroom.Part(ArticleIngestor.Record) is { State: ComponentState.Degraded });
            Assert.Equal(1, newsroom.Count("a1"));
            Assert.True(newsroom.Status.Articles >= acknowledged, "what could be found before cannot be found on a full disk");

            disk.MakeRoom();
            await Eventually(() => newsroom.Part(ArticleIngestor.Record) is { State: ComponentState.Running });
            await newsroom.AddAsync(Some.Article($"after{round}"));
            foreach (var id in stored)
                Assert.Equal(1, newsroom.Count(id));
        }

        Assert.Equal((await newsroom.Record.StatusAsync(Cancellation)).Articles, newsroom.Status.Articles);
    }

    [Fact]
    public async Task Index_CannotBeFlushed_KeepsAnsweringAndRecovers()
    {
        using var folder = new TestFolder();
        var disk = new FickleDisk();
        await using var newsroom = await OpenNewsroom.AtAsync(folder.Path, open: disk.Open, configure: options => options.CommitEvery = TimeSpan.FromSeconds(1));
        await newsroom.AddAsync(Some.Articles(20));

        disk.IsFull = true;
        var receipts = await Task.WhenAll(Some.Articles(30, "b").Select(article => newsroom.Ingestor.AddAsync(article, Cancellation)));
        Assert.All(receipts, receipt => Assert.Equal(IngestOutcome.Stored, receipt.Outcome));
        await Eventually(() => newsroom.Part("index") is { State: ComponentState.Degraded });
        Assert.Equal(1, newsroom.Count("a1"));
        Assert.Contains("No space left", newsroom.Part("index")!.Detail);
        Assert.Contains("No space left", await newsroom.Get<Newsroom>().TryWaitUntilLevelAsync(Cancellation));

        disk.IsFull = false;
        await newsroom.LevelAsync();
        Assert.Null(await newsroom.Get<Newsroom>().TryWaitUntilLevelAsync(Cancellation));
        Assert.Equal(50, newsroom.Status.Articles);
        await Eventually(() => newsroom.Part("index") is { State: ComponentState.Running });
    }

    private static async Task<List<string>> AddUntilRefusedAsync(OpenNewsroom newsroom, string prefix)
    {
        var stored = new List<string>();
        for (var n = 0; n < 10_000; n++)
        {
            Article article = Some.Article(prefix + n, text: new string('x', 5_000));
            var receipt = await newsroom.Ingestor.AddAsync(article, Cancellation);
            if (receipt.Outcome == IngestOutcome.NotStored)
            {
                Assert.Contains("is full", receipt.Problem);
                return stored;
            }

            stored.Add(article.Id);
        }

        Assert.Fail("The disk never was full.");
        return stored;
    }

    private static async Task Eventually(Func<bool> condition)
    {
        for (var tries = 0; tries < 3_000; tries++)
        {
            if (condition())
                return;
            await Task.Delay(10, Cancellation);
        }

        Assert.Fail("It did not come about within thirty seconds.");
    }
}
