using NewsBot.Tests.Indexing;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Durability;

/// <summary>Real processes, killed with SIGKILL at random points while they open the data folder and add to it.</summary>
public sealed class KillTests
{
    private const int Lanes = 2;
    private const int RunsAFolder = 12;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_AtRandomPointsWhileAdding_LosesNothingAcknowledged()
    {
        var random = LongRuns.NewRandom();
        var runs = LongRuns.Or(brief: 50, full: 200);
        var seeds = Enumerable.Range(0, Lanes).Select(_ => random.Next()).ToList();
        var acknowledged = await Task.WhenAll(seeds.Select(seed => Task.Run(() => LaneAsync(new Random(seed), runs / Lanes))));
        TestContext.Current.TestOutputHelper?.WriteLine($"{runs} kills, {acknowledged.Sum()} articles acknowledged");
    }

    private static async Task<int> LaneAsync(Random random, int runs)
    {
        var kept = 0;
        for (var run = 0; run < runs; run += RunsAFolder)
            kept += await FolderAsync(random, Math.Min(RunsAFolder, runs - run));
        return kept;
    }

    private static async Task<int> FolderAsync(Random random, int runs)
    {
        using var folder = new TestFolder();
        var acknowledged = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var run = 0; run < runs; run++)
        {
            // One in four dies while it starts: in a new folder, after a kill, or after an orderly end.
            TimeSpan? lifetime = random.Next(4) == 0 ? TimeSpan.FromMilliseconds(random.Next(50, 1_200)) : null;
            var extra = TimeSpan.FromMilliseconds(random.NextDouble() * 20);
            var kept = await KilledProcess.RunAsync(folder.Path, $"r{run}", random.Next(1, 135), extra, lifetime);
            foreach (var (id, edition) in kept)
                acknowledged[id] = edition;
            if (run % 5 == 4 || run == runs - 1)
                await AssertKeptAsync(folder.Path, acknowledged);
        }

        return acknowledged.Count;
    }

    private static async Task AssertKeptAsync(string folder, Dictionary<string, string> acknowledged)
    {
        await using var newsroom = await OpenNewsroom.AtAsync(folder);
        await newsroom.LevelAsync();
        var status = await newsroom.Record.StatusAsync(Cancellation);
        Assert.Equal(status.Articles, newsroom.Status.Articles);
        foreach (var (id, edition) in acknowledged)
        {
            var article = await newsroom.Record.FindAsync(id, Cancellation);
            Assert.True(article is not null, $"{id} was acknowledged and is lost");
            Assert.True(article.Title.StartsWith(edition, StringComparison.Ordinal) || edition == "First", $"{id} was acknowledged in its second edition, and is kept in its first");
            Assert.Equal(1, newsroom.Count(id));
        }
    }
}
