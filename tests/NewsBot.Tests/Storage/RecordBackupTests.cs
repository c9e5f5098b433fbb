using NewsBot.State;
using NewsBot.Tests.Indexing;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Storage;

public sealed class RecordBackupTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Data => _folder.In("data");

    private string Backup => _folder.In("backup.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task BackUp_WhileArticlesAreAdded_HoldsEverythingAcknowledgedBefore()
    {
        await using var record = await OpenRecord.AtAsync(Data);
        await record.Articles.StoreAsync(Some.Articles(50), Cancellation);
        using var done = new CancellationTokenSource();
        var adding = Task.Run(
            async () =>
            {
                for (var n = 0; !done.IsCancellationRequested; n++)
                    await record.Articles.StoreAsync([Some.Article($"meanwhile{n}")], CancellationToken.None);
            },
            CancellationToken.None);

        var result = await record.Get<IRecordBackup>().BackUpAsync(Backup, Cancellation);
        await done.CancelAsync();
        await adding;

        Assert.Null(result.Problem);
        Assert.True(result.Articles >= 50);
        Assert.Equal(["backup.db"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task BackUp_ByAReaderBesideTheWriter_Works()
    {
        await using var writer = await OpenRecord.AtAsync(Data);
        await writer.Articles.StoreAsync(Some.Articles(5), Cancellation);
        await using var reader = await OpenRecord.AtAsync(Data, DataFolderAccess.Read);
        Assert.Equal(5, (await reader.Get<IRecordBackup>().BackUpAsync(Backup, Cancellation)).Articles);
    }

    [Fact]
    public async Task BackUp_OverAFileThatIsThere_IsRefused()
    {
        await using var record = await OpenRecord.AtAsync(Data);
        File.WriteAllText(Backup, "precious");
        var result = await record.Get<IRecordBackup>().BackUpAsync(Backup, Cancellation);
        Assert.Equal($"{Backup} is there already; name a new file", result.Problem);
        Assert.Equal("precious", File.ReadAllText(Backup));
    }

    [Fact]
    public async Task Restore_OverANewerRecord_BringsBackArticlesAndMakesTheIndexAgain()
    {
        await using (var newsroom = await OpenNewsroom.AtAsync(Data))
        {
            await newsroom.AddAsync(Some.Articles(10));
            await newsroom.Get<ISettingsStore>().PutAsync("topics:a", "kept", Cancellation);
            await newsroom.Get<IRecordBackup>().BackUpAsync(Backup, Cancellation);
            await newsroom.AddAsync(Some.Articles(10, "later"));
        }

        Assert.Equal(10, (await RestoreAsync(Backup)).Articles);
        await using (var newsroom = await OpenNewsroom.AtAsync(Data))
        {
            await newsroom.AddAsync(Some.Article("after"));
            Assert.Equal(11, newsroom.Status.Articles);
            Assert.Equal([1, 0, 1], new[] { "a1", "later1", "after" }.Select(newsroom.Count));
            Assert.Equal("kept", await newsroom.Get<ISettingsStore>().FindAsync("topics:a", Cancellation));
        }

        Assert.True(File.Exists(Path.Combine(Data, "news.db.before-restore")));
    }

    [Fact]
    public async Task Restore_OverADamagedRecordWithAStaleLog_Works()
    {
        await using (var record = await OpenRecord.AtAsync(Data))
        {
            await record.Articles.StoreAsync(Some.Articles(10), Cancellation);
            await record.Get<IRecordBackup>().BackUpAsync(Backup, Cancellation);
        }

        File.WriteAllText(Path.Combine(Data, "news.db"), new string('x', 5_000));
        File.WriteAllText(Path.Combine(Data, "news.db-wal"), new string('y', 5_000));
        Assert.Null((await RestoreAsync(Backup)).Problem);
        await using var again = await OpenRecord.AtAsync(Data);
        Assert.Equal(10, (await again.Articles.StatusAsync(Cancellation)).Articles);
    }

    [Fact]
    public async Task Restore_CopiedByHandOverTheRecord_IsTakenAndTheIndexIsMadeAgain()
    {
        await using (var newsroom = await OpenNewsroom.AtAsync(Data))
        {
            await newsroom.AddAsync(Some.Articles(10));
            await newsroom.Get<IRecordBackup>().BackUpAsync(Backup, Cancellation);
            await newsroom.AddAsync(Some.Articles(10, "later"));
        }

        File.Copy(Backup, Path.Combine(Data, "news.db"), overwrite: true);
        await using var again = await OpenNewsroom.AtAsync(Data);
        await again.LevelAsync();
        Assert.Equal(10, again.Status.Articles);
    }

    [Fact]
    public async Task Restore_DamagedBackup_IsRefusedAndChangesNothing()
    {
        await using (var record = await OpenRecord.AtAsync(Data))
        {
            await record.Articles.StoreAsync(Some.Articles(10), Cancellation);
            await record.Get<IRecordBackup>().BackUpAsync(Backup, Cancellation);
        }

        var bytes = File.ReadAllBytes(Backup);
        File.WriteAllBytes(Backup, bytes[..(bytes.Length / 2)]);
        Assert.StartsWith($"{Backup} is damaged", (await RestoreAsync(Backup)).Problem);
        Assert.StartsWith($"{_folder.In("none.db")} is not there", (await RestoreAsync(_folder.In("none.db"))).Problem);
        File.WriteAllText(_folder.In("notes.txt"), "hello");
        Assert.StartsWith($"{_folder.In("notes.txt")} is damaged", (await RestoreAsync(_folder.In("notes.txt"))).Problem);

        await using var after = await OpenRecord.AtAsync(Data);
        Assert.Equal(10, (await after.Articles.StatusAsync(Cancellation)).Articles);
        Assert.False(File.Exists(Path.Combine(Data, "news.db.before-restore")));
    }

    [Fact]
    public async Task Restore_WhileAProcessWrites_IsRefused()
    {
        await using var writer = await OpenRecord.AtAsync(Data);
        await writer.Get<IRecordBackup>().BackUpAsync(Backup, Cancellation);
        Assert.Contains($"is in use by process {Environment.ProcessId}", (await RestoreAsync(Backup)).Problem);
    }

    private async Task<BackupResult> RestoreAsync(string file)
    {
        await using var unopened = OpenRecord.Unopened(Data);
        return await unopened.Get<IRecordBackup>().RestoreAsync(file, Cancellation);
    }
}
