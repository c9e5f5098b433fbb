using Lucene.Net.Store;
using NewsBot.Tests.Indexing;
using NewsBot.Tests.Support;
using Directory = System.IO.Directory;

namespace NewsBot.Tests.Durability;

/// <summary>What a kill cannot show: files that Lucene wrote but had not flushed are lost or torn.</summary>
public sealed class PowerLossTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Open_AfterThePowerWasLost_HoldsEverythingAcknowledged()
    {
        var random = LongRuns.NewRandom();
        var (lost, runs) = (0, LongRuns.Or(brief: 25, full: 100));
        for (var run = 0; lost < runs && run < 10 * runs; run++)
        {
            var folder = _folder.In($"run{run}");
            var power = new PowerSupply(random.NextInt64(200, 30_000));
            var acknowledged = await AddUntilLostAsync(folder, power);
            lost += power.IsLost ? 1 : 0;
            power.LoseUnflushed(random);

            await using (var newsroom = await OpenNewsroom.AtAsync(folder))
            {
                await newsroom.LevelAsync();
                Assert.Equal((await newsroom.Record.StatusAsync(Cancellation)).Articles, newsroom.Status.Articles);
                Assert.All(acknowledged, id => Assert.Equal(1, newsroom.Count(id)));
            }

            Directory.Delete(folder, recursive: true);
        }

        Assert.Equal(runs, lost);
        TestContext.Current.TestOutputHelper?.WriteLine($"the power was lost {lost} times");
    }

    /// <returns>The ids of the articles that were acknowledged.</returns>
    private static async Task<IReadOnlyList<string>> AddUntilLostAsync(string folder, PowerSupply power)
    {
        var acknowledged = new List<string>();
        await using var newsroom = await OpenNewsroom.AtAsync(
            folder,
            open: path => new PowerLossDirectory(FSDirectory.Open(path, NoLockFactory.GetNoLockFactory()), power),
            configure: options => options.CommitEvery = TimeSpan.FromSeconds(1));
        for (var n = 0; n < 12 && !power.IsLost; n++)
        {
            var receipts = await Task.WhenAll(Some.Articles(15, $"n{n}-").Select(article => newsroom.Ingestor.AddAsync(article, Cancellation)));
            Assert.All(receipts, receipt => Assert.Null(receipt.Problem));
            acknowledged.AddRange(receipts.Select(receipt => receipt.ArticleId));
            await Task.Delay(20, Cancellation);
        }

        return acknowledged;
    }
}
