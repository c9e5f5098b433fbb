using NewsBot.State;
using NewsBot.Tests.Storage;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Durability;

/// <summary>Copies of a record with its file damaged: it is refused in one clear line, or it holds everything; never less, never something else.</summary>
public sealed class DamagedRecordTests : IDisposable
{
    private const int Articles = 120;

    private readonly TestFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Open_ClosedRecordWithDamage_IsRefused()
    {
        await FillAsync(_folder.In("whole"), killed: null);
        await AssertForEachCopyAsync("whole", "news.db", mustRefuse: true);
    }

    [Fact]
    public async Task Open_RecordDamagedAfterAKill_IsRefusedOrWhole()
    {
        await FillAsync(_folder.In("live"), killed: _folder.In("killed"));
        await AssertForEachCopyAsync("killed", "news.db", mustRefuse: false);
    }

    [Fact]
    public async Task Open_LogDamagedAfterAKill_IsRefusedOrWhole()
    {
        await FillAsync(_folder.In("live"), killed: _folder.In("killed"));
        await AssertForEachCopyAsync("killed", "news.db-wal", mustRefuse: false);
    }

    [Fact]
    public async Task Open_LogDamagedAndSharedIndexGone_IsRefusedOrLacksTheLastTransactionAtMost()
    {
        await FillAsync(_folder.In("live"), killed: _folder.In("killed"));
        File.Delete(_folder.In("killed", "news.db-shm"));
        var random = LongRuns.NewRandom();
        for (var copy = 0; copy < LongRuns.Or(brief: 10, full: 50); copy++)
        {
            var folder = _folder.In($"copy{copy}");
            Copies.Make(_folder.In("killed"), folder);
            var log = File.ReadAllBytes(Path.Combine(folder, "news.db-wal"));
            log[random.Next(log.Length)] ^= 1;
            File.WriteAllBytes(Path.Combine(folder, "news.db-wal"), log);
            await using var record = await OpenRecord.TryAsync(folder);
            if (record.Opening.Succeeded)
                Assert.InRange((await record.Articles.StatusAsync(Cancellation)).Articles, Articles - 1, Articles);
        }
    }

    private async Task FillAsync(string folder, string? killed)
    {
        await using var record = await OpenRecord.AtAsync(folder);
        await record.Get<ISettingsStore>().PutAsync("feeds:1", "https://example.org/feed", Cancellation);
        foreach (var article in Some.Articles(Articles))
            await record.Articles.StoreAsync([article], Cancellation);
        if (killed is not null)
            Copies.Make(folder, killed);
    }

    private async Task AssertForEachCopyAsync(string from, string file, bool mustRefuse)
    {
        var random = LongRuns.NewRandom();
        for (var copy = 0; copy < LongRuns.Or(brief: 25, full: 50); copy++)
        {
            var folder = _folder.In($"{from}{copy}");
            Copies.Make(_folder.In(from), folder);
            var damage = Damage.Do(Path.Combine(folder, file), random);
            await using (var record = await OpenRecord.TryAsync(folder))
            {
                if (record.Opening.Problem is { } problem)
                    AssertClear(problem, folder, damage);
                else
                    await AssertWholeAsync(record, damage, mustRefuse);
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AssertClear(string problem, string folder, string damage)
    {
        Assert.True(problem.StartsWith(Path.Combine(folder, "news.db"), StringComparison.Ordinal), $"{damage}: {problem}");
        Assert.Contains("newsbot restore", problem);
        Assert.DoesNotContain('\n', problem);
    }

    private static async Task AssertWholeAsync(OpenRecord record, string damage, bool mustRefuse)
    {
        Assert.False(mustRefuse, $"{damage}: it was taken for whole");
        foreach (var article in Some.Articles(Articles))
            Assert.True(await record.Articles.FindAsync(article.Id, Cancellation) == article, $"{damage}: {article.Id} is lost or changed");
        Assert.Equal("https://example.org/feed", await record.Get<ISettingsStore>().FindAsync("feeds:1", Cancellation));
    }
}
