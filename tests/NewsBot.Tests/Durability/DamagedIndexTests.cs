using NewsBot.Tests.Indexing;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Durability;

/// <summary>Copies of an index, each with one file damaged: every one heals, whether Lucene notices or not.</summary>
public sealed class DamagedIndexTests : IDisposable
{
    private const int Articles = 60;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Open_IndexWithOneDamagedFile_HealsEveryTime()
    {
        var random = LongRuns.NewRandom();
        await using (var newsroom = await OpenNewsroom.AtAsync(_folder.In("whole")))
        {
            await newsroom.AddAsync(Some.Articles(Articles / 2));
            await newsroom.AddAsync(Some.Articles(Articles / 2, "b"));
            await newsroom.AddAsync(Some.Article("a1", title: "A second edition"));
        }

        for (var copy = 0; copy < LongRuns.Or(brief: 40, full: 200); copy++)
        {
            var folder = _folder.In($"copy{copy}");
            Copies.Make(_folder.In("whole"), folder);
            var files = Directory.GetFiles(Path.Combine(folder, "index"), "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length > 0).ToArray();
            var damage = Damage.Do(files[random.Next(files.Length)], random);
            await AssertHealsAsync(folder, damage);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task AssertHealsAsync(string folder, string damage)
    {
        await using var newsroom = await OpenNewsroom.AtAsync(folder);
        await newsroom.LevelAsync();
        Assert.True(newsroom.Status.Articles == Articles, $"{damage}: {newsroom.Status.Articles} articles can be found, not {Articles}");
        foreach (var article in Some.Articles(Articles / 2).Concat(Some.Articles(Articles / 2, "b")))
            Assert.True(newsroom.Count(article.Id) == 1, $"{damage}: {article.Id} is found {newsroom.Count(article.Id)} times");
    }
}
